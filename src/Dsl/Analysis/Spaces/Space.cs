using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>
/// The (state, action) pairs of a world, its settings and hidden names included, and beside them what is still open at such a
/// pair: the next state, and the facts of the step. Reals are uniform over their ranges, whole numbers, bools and members of
/// enums are counted.
/// </summary>
internal sealed class Space
{
    private readonly Dictionary<BoundExpression, Reads> _reads = new(ByReference<BoundExpression>.Comparer);
    private readonly ReadsTable _table;
    private readonly Dimension[] _dimensions;

    /// <summary>The space of an evaluator's world.</summary>
    public Space(WorldModel world, RangeEvaluator ranges)
    {
        World = world;
        Ranges = ranges;
        Lets = new LetTable(world);
        _table = new ReadsTable(world);
        _dimensions = [.. Enumerable.Range(0, Layout.Count).Select(position => DimensionOf(position, world))];
        Declared = ranges.Declared;
        // A box reaches as far as single precision may round; a share is of what is declared.
        foreach (var dimension in _dimensions)
        {
            if (dimension is { IsDiscrete: false, IsBounded: true })
                Declared = Declared.With(dimension.Position, ValueRange.Between(dimension.Low, dimension.High));
        }
    }

    /// <summary>The world.</summary>
    public WorldModel World { get; }

    /// <summary>What expressions may be.</summary>
    public RangeEvaluator Ranges { get; }

    /// <summary>The positions of the world's boxes.</summary>
    public BoxLayout Layout => Ranges.Layout;

    /// <summary>The world's derived quantities.</summary>
    public LetTable Lets { get; }

    /// <summary>What tapes run in.</summary>
    public TapeMemory Memory { get; } = new();

    /// <summary>All that is declared.</summary>
    public Box Declared { get; }

    /// <summary>What is declared of the number at a position.</summary>
    public Dimension this[int position] => _dimensions[position];

    /// <summary>How many (state, action) pairs there are; ∞ where they are not to be counted.</summary>
    public double PairCount => _dimensions.Where(dimension => IsOfPair(dimension.Position)).Aggregate(1.0, (count, dimension) => count * dimension.Count);

    /// <summary>Whether a position belongs to the (state, action) pair, and is not open there.</summary>
    public bool IsOfPair(int position) =>
        position < Layout.Elements.Count && Layout.Elements[position].Source != VariableSource.Next;

    /// <summary>Whether a position is a fact of the step.</summary>
    public bool IsFact(int position) => position >= Layout.Elements.Count;

    /// <summary>Whether who learns moves along a position: neither the settings nor the clock are theirs to move.</summary>
    public bool IsMoved(int position) => !IsFact(position) && Layout.Elements[position].Source != VariableSource.Settings;

    /// <summary>Whether an expression reads the past or a machine.</summary>
    public bool IsRemembering(BoundExpression expression) => ReadsOf(expression).IsRemembering;

    /// <summary>Whether an expression reads a pseudo-random function of a state.</summary>
    public bool IsRandom(BoundExpression expression) => ReadsOf(expression).IsRandom;

    /// <summary>The positions that expressions read, ascending; those of all that is observed of a state where a random number is read.</summary>
    public IReadOnlyList<int> PositionsOf(IEnumerable<BoundExpression> expressions)
    {
        var positions = new List<int>();
        foreach (var expression in expressions)
        {
            var reads = ReadsOf(expression);
            positions.AddRange(MentionedPositions.Of(Layout, reads.Mentions));
            positions.AddRange(reads.Facts.Select(Layout.PositionOf));
            if (reads.IsRandom)
                positions.AddRange(ObservedPositions());
        }

        positions.Sort();
        var count = 0;
        for (var i = 0; i < positions.Count; i++)
        {
            if (count == 0 || positions[count - 1] != positions[i])
                positions[count++] = positions[i];
        }

        positions.RemoveRange(count, positions.Count - count);
        return positions;
    }

    /// <summary>The positions of all that is observed of a state, ascending.</summary>
    public IEnumerable<int> ObservedPositions() => World.State.Where(member => !member.IsHidden).SelectMany(member =>
        Enumerable.Range(Layout.PositionOf(VariableSource.State, member.Name), Shape.Of(member.Type).Count));

    private Reads ReadsOf(BoundExpression expression)
    {
        if (!_reads.TryGetValue(expression, out var reads))
            _reads.Add(expression, reads = _table.Of(expression));
        return reads;
    }

    private Dimension DimensionOf(int position, WorldModel world)
    {
        if (position >= Layout.Elements.Count)
        {
            return position == Layout.PositionOf(MomentFact.Elapsed)
                ? new Dimension(position, 0, world.Horizon is { } horizon ? Math.Max(horizon, 1) - 1 : double.PositiveInfinity, true)
                : new Dimension(position, 0, 1, true);
        }

        var element = Layout.Elements[position];
        var own = RangeOf(element, world);
        return element.Type switch
        {
            BoolType => new Dimension(position, 0, 1, true),
            EnumType { Enum.Members.Count: var count } => new Dimension(position, 0, count - 1, true),
            IntType whole => new Dimension(
                position, own?.Low ?? whole.Low ?? double.NegativeInfinity, own?.High ?? whole.High ?? double.PositiveInfinity, true),
            RealType real => new Dimension(position, own?.Low ?? real.Low, own?.High ?? real.High, false),
            _ => new Dimension(position, double.NegativeInfinity, double.PositiveInfinity, false),
        };
    }

    // Elements of a vector may have ranges of their own.
    private static ElementRange? RangeOf(BoxElement element, WorldModel world)
    {
        var variables = element.Source switch
        {
            VariableSource.Settings => world.Settings,
            VariableSource.Action => world.Action,
            _ => world.State,
        };
        return variables.First(variable => variable.Name == element.Name).Type is VectorType { Ranges: { Count: > 0 } ranges }
            ? ranges[element.Index]
            : null;
    }
}
