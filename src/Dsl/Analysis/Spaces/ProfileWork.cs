using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>What may be spent on the figures of a set: a count of plain operations, the same on any machine.</summary>
internal sealed class ProfileWork
{
    // What writing a part of an expression down as a step of a tape costs, as a number of plain operations.
    private const int TapeCost = 40;

    // What the range of a part of an expression costs, as a number of plain operations.
    private const int RangeCost = 100;

    private readonly Dictionary<BoundExpression, long> _sizes = new(ByReference<BoundExpression>.Comparer);
    private readonly Dictionary<string, long> _lets = new(StringComparer.Ordinal);

    private readonly int _positions;

    /// <summary>Prepares to spend.</summary>
    /// <param name="world">The world.</param>
    /// <param name="positions">How many numbers a box has.</param>
    /// <param name="units">How much there is.</param>
    public ProfileWork(WorldModel world, int positions, long units)
    {
        _positions = positions;
        Left = units;
        // Each let stands after those that it refers to.
        foreach (var let in world.Lets)
            _lets[let.Name] = SizeOf(let.Value);
    }

    /// <summary>What is left.</summary>
    public long Left { get; private set; }

    /// <summary>Takes an amount; false where there is not enough, and then nothing is taken.</summary>
    public bool TryTake(double amount)
    {
        if (!(amount <= Left))
            return false;
        Left -= (long)amount;
        return true;
    }

    /// <summary>Takes what it costs to compute ranges of an expression; false where there is not enough.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="times">How often they are computed.</param>
    public bool TryTake(BoundExpression expression, int times) => TryTake((double)times * CostOf(expression));

    /// <summary>Takes what it costs to write an expression down as a tape; false where there is not enough.</summary>
    public bool TryTakeTape(BoundExpression expression) => TryTake((double)TapeCost * SizeOf(expression));

    private double CostOf(BoundExpression expression) => (double)RangeCost * SizeOf(expression) + _positions;

    private long SizeOf(BoundExpression expression)
    {
        if (_sizes.TryGetValue(expression, out var size))
            return size;
        size = Math.Max(1, Shape.Of(expression.Type).Count);
        if (expression is BoundLet let && _lets.TryGetValue(let.Name, out var known))
            size += known;
        foreach (var child in expression.Children)
            size = Math.Min(size + SizeOf(child), int.MaxValue);
        _sizes.Add(expression, size);
        return size;
    }
}
