using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>A number of a <see cref="RangeGraph"/>.</summary>
/// <param name="Operation">How it is computed.</param>
/// <param name="Operands">The nodes it is computed from, all of them earlier in the graph.</param>
internal readonly record struct RangeNode(RangeOperation Operation, EquatableArray<int> Operands)
{
    /// <summary>Of a constant its value; of a falloff the value at the margin.</summary>
    public double Value { get; init; }

    /// <summary>Of a variable its position in the box, of an unknown its number.</summary>
    public int Place { get; init; }

    /// <summary>Of a variable the instant at which it is read: 0 is now.</summary>
    public int Instant { get; init; }

    /// <summary>Of a falloff its shape.</summary>
    public MarginShape Shape { get; init; }

    /// <summary>Of an unknown what it may be.</summary>
    public ValueRange Range { get; init; }

    /// <summary>What it may be at first sight, whatever its operands are.</summary>
    public ValueRange Kind => Operation switch
    {
        RangeOperation.Constant => ValueRange.Of(Value),
        RangeOperation.Unknown => Range,
        RangeOperation.Less or RangeOperation.LessOrEqual or RangeOperation.Equal
            or RangeOperation.Not or RangeOperation.And or RangeOperation.Or => ValueRange.Either,
        _ => ValueRange.Anything,
    };
}
