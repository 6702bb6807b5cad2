using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>A box of transitions: for each element of each variable, and for the facts of the step, what it may be.</summary>
public sealed class Box : IEquatable<Box>
{
    // Most boxes differ from all that is declared at a few positions, and are many.
    private readonly BoxRanges _ranges;

    private Box(BoxLayout layout, BoxRanges ranges)
    {
        Layout = layout;
        _ranges = ranges;
    }

    /// <summary>Where it holds what.</summary>
    public BoxLayout Layout { get; }

    /// <summary>No transition is in it.</summary>
    public bool IsEmpty => _ranges.HasEmpty;

    /// <summary>What is at a position of its layout.</summary>
    public ValueRange this[int position] => _ranges[position];

    /// <summary>What an element of a variable may be.</summary>
    public ValueRange this[VariableSource source, string name, int index = 0] => _ranges[Layout.PositionOf(source, name) + index];

    /// <summary>What a fact of the step may be.</summary>
    public ValueRange this[MomentFact fact] => _ranges[Layout.PositionOf(fact)];

    /// <summary>
    /// All transitions that a world declares. A real without a range may be anything; bounds that are stored in single
    /// precision reach as far as what they are rounded to.
    /// </summary>
    public static Box Of(WorldModel world) => Of(new BoxLayout(world));

    /// <summary>The same, for boxes of a layout that is already there.</summary>
    public static Box Of(BoxLayout layout)
    {
        var world = layout.World;
        var ranges = new ValueRange[layout.Count];
        var position = 0;
        foreach (var variables in new[] { world.Settings, world.State, world.State, world.Action })
        {
            foreach (var variable in variables)
            {
                var count = Shape.Of(variable.Type).Count;
                for (var i = 0; i < count; i++)
                    ranges[position++] = RangeOf(variable.Type, i, world);
            }
        }

        ranges[layout.PositionOf(MomentFact.Elapsed)] = ValueRange.Whole(0, world.Horizon is { } horizon ? Math.Max(horizon - 1, 0) : int.MaxValue);
        ranges[layout.PositionOf(MomentFact.Terminated)] = ValueRange.Either;
        ranges[layout.PositionOf(MomentFact.Truncated)] = ValueRange.Either;
        return new(layout, BoxRanges.Of(ranges));
    }

    /// <summary>The same with another range at a position.</summary>
    public Box With(int position, ValueRange range) => _ranges[position] == range ? this : new(Layout, _ranges.With(position, range));

    /// <summary>The same with another range of an element.</summary>
    public Box With(VariableSource source, string name, int index, ValueRange range) =>
        With(Layout.PositionOf(source, name) + index, range);

    /// <summary>The same with another range of a fact of the step.</summary>
    public Box With(MomentFact fact, ValueRange range) => With(Layout.PositionOf(fact), range);

    /// <summary>The transitions of both, at least; both are of one layout.</summary>
    public Box Intersect(Box other) => new(Layout, _ranges.Combine(other._ranges, (a, b) => a.Intersect(b)));

    /// <summary>The least box that holds the transitions of both, which are of one layout.</summary>
    public Box Union(Box other) => IsEmpty ? other
        : other.IsEmpty ? this
        : new(Layout, _ranges.Combine(other._ranges, (a, b) => a.Union(b)));

    /// <summary>Whether a transition is in it.</summary>
    public bool Contains(Transition transition)
    {
        for (var i = 0; i < Layout.Elements.Count; i++)
        {
            var element = Layout.Elements[i];
            var values = element.Source switch
            {
                VariableSource.Settings => transition.Settings,
                VariableSource.State => transition.State,
                VariableSource.Next => transition.Next,
                _ => transition.Action,
            };
            if (!_ranges[i].Contains(values[element.Name][element.Index]))
                return false;
        }

        return this[MomentFact.Elapsed].Contains(transition.Elapsed)
            && this[MomentFact.Terminated].Contains(transition.Terminated ? 1 : 0)
            && this[MomentFact.Truncated].Contains(transition.Truncated ? 1 : 0);
    }

    /// <inheritdoc/>
    public bool Equals(Box? other) => other is not null && (ReferenceEquals(this, other) || _ranges.Equals(other._ranges));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Box);

    /// <inheritdoc/>
    public override int GetHashCode() => _ranges.Hash;

    private static ValueRange RangeOf(DslType type, int index, WorldModel world) => type switch
    {
        { Scalar: IntType whole } => OfWhole(
            type is VectorType { Ranges: { Count: > 0 } own } ? own[index].Low : whole.Low ?? double.NegativeInfinity,
            type is VectorType { Ranges: { Count: > 0 } same } ? same[index].High : whole.High ?? double.PositiveInfinity,
            world.Binding is not null),
        VectorType { Element: RealType, Ranges: { Count: > 0 } ranges } => OfReal(ranges[index].Low, ranges[index].High, world),
        { Scalar: RealType real } => OfReal(real.Low, real.High, world),
        { Scalar: var scalar } => ValueRange.OfKind(scalar),
    };

    // A member of a bound type may have 64 bits.
    private static ValueRange OfWhole(double low, double high, bool isBound) => ValueRange.Whole(
        Math.Max(low, isBound ? long.MinValue : int.MinValue), Math.Min(high, isBound ? long.MaxValue : int.MaxValue));

    // Bound members may be of either precision.
    private static ValueRange OfReal(double low, double high, WorldModel world)
    {
        if (double.IsInfinity(low) && double.IsInfinity(high))
            return ValueRange.Anything;
        return world.IsDouble && world.Binding is null
            ? ValueRange.Between(low, high)
            : ValueRange.Between(Math.Min(low, (float)low), Math.Max(high, (float)high));
    }
}
