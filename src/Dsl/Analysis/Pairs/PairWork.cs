using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What may be spent on comparing the lines of a set: a count of elements computed, the same on any machine.</summary>
internal sealed class PairWork
{
    // What a box costs to copy, as a number of elements computed.
    private const int PositionsPerUnit = 8;

    private readonly Dictionary<BoundExpression, long> _sizes = new(ByReference<BoundExpression>.Comparer);
    private readonly Dictionary<string, long> _lets = new(StringComparer.Ordinal);
    private readonly long _boxes;
    private long _left;

    /// <summary>Prepares to spend.</summary>
    /// <param name="world">The world.</param>
    /// <param name="positions">How many numbers a box has.</param>
    /// <param name="units">How much there is.</param>
    public PairWork(WorldModel world, int positions, long units)
    {
        _boxes = 4 + (positions / PositionsPerUnit);
        _left = units;
        // Each let stands after those that it refers to.
        foreach (var let in world.Lets)
            _lets[let.Name] = SizeOf(let.Value);
    }

    /// <summary>There is nothing left.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes what it costs to narrow a box by an expression; false where there is not enough.</summary>
    public bool TryTake(BoundExpression expression)
    {
        if (!_sizes.TryGetValue(expression, out var size))
            _sizes.Add(expression, size = SizeOf(expression));
        return TryTake(size + _boxes);
    }

    /// <summary>Takes an amount; false where there is not enough.</summary>
    public bool TryTake(long amount)
    {
        if (_left < amount)
        {
            _left = 0;
            return false;
        }

        _left -= amount;
        return true;
    }

    private long SizeOf(BoundExpression expression)
    {
        var size = 1L;
        if (expression is BoundLet let && _lets.TryGetValue(let.Name, out var known))
            size += known;
        size += Math.Max(1, Binding.Typing.Shape.Of(expression.Type).Count) - 1;
        foreach (var child in expression.Children)
            size += SizeOf(child);
        return Math.Min(size, int.MaxValue);
    }
}
