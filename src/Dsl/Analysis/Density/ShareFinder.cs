using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>The share of the points of a space at which a condition holds.</summary>
/// <param name="space">The space.</param>
/// <param name="axes">Finds axes on which conditions can be counted.</param>
/// <param name="work">What may be spent.</param>
/// <param name="options">How much that is, in parts.</param>
internal sealed class ShareFinder(Space space, AxisTable axes, ProfileWork work, AnalysisOptions options)
{
    private readonly UnionFinder _union = new(space, axes, work);
    private readonly Dictionary<Condition, BoxCounter> _boxes = [];
    private readonly Dictionary<Condition, Figure> _possible = [];
    private readonly Dictionary<Condition, Figure> _frequent = [];

    /// <summary>How many conditions are still to come: each is to have its part of what is left.</summary>
    public int Remaining { get; set; }

    /// <summary>The share of the (state, action) pairs at which a condition can hold, for some next state at some step of an episode.</summary>
    public Figure OfPossible(Condition condition) => Find(condition, _possible, asShares: false).AsNominal(condition.IsOpen);

    /// <summary>How often a condition holds, the next state uniform and each step of an episode as likely.</summary>
    public Figure OfFrequent(Condition condition) =>
        (condition.IsOpen ? Find(condition, _frequent, asShares: true) : OfPossible(condition)).AsNominal(condition.IsOpen);

    /// <summary>What was proved of a condition that could not be counted, or null.</summary>
    public BoxCounter? BoxesOf(Condition condition) => _boxes.TryGetValue(condition, out var boxes) ? boxes : null;

    /// <summary>Counts conditions on a grid of their own; null where it would be too large.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="grid">Its axes, and perhaps others.</param>
    public ulong[]? Count(Condition condition, Grid grid) =>
        condition.Tape is { } tape && work.TryTake((double)grid.Size * tape.Cost) ? grid.Find(tape, space.Memory) : null;

    /// <summary>A grid of axes; null where it would be too large.</summary>
    public Grid? GridOf(IReadOnlyList<Axis>? of) => of is not null && Grid.SizeOf(of) <= options.MostPairs ? new Grid(of) : null;

    private Figure Find(Condition condition, Dictionary<Condition, Figure> known, bool asShares)
    {
        if (!known.TryGetValue(condition, out var figure))
            known.Add(condition, figure = Find(condition, asShares));
        return figure;
    }

    private Figure Find(Condition condition, bool asShares)
    {
        if (condition.IsEmpty)
            return Figures.One;
        var (low, high) = BoundsOf(condition);
        if (low >= high)
            return Figure.Exact(low);
        if (!condition.IsBounded)
            return Figure.Unknown(low, high);
        if (condition.Tape is null)
            return Figures.Bounded(low, high, double.NaN, double.NaN);
        if (GridOf(axes.Of(condition.Positions, [condition], asShares)) is { } grid && Count(condition, grid) is { } bits)
            return Figure.Exact(asShares ? grid.ShareOf(bits) : ShareOfPossible(grid, bits));
        var amount = work.Left / (Math.Max(Remaining--, 0) + 2.0);
        if (_union.Takes(condition, asShares))
        {
            var (share, boxes) = _union.Find([condition], amount);
            _boxes[condition] = boxes;
            return share;
        }

        if (Moments.AxesOf(space, [.. condition.Positions.Where(space.IsFact)], asShares) is not { } moments)
            return space.World.Horizon is null ? Figure.Unknown(low, high) : Figures.Bounded(low, high, double.NaN, double.NaN);
        return new SampleFinder(space, work, condition.Positions, moments).Find([condition], asShares, amount) is [var sample]
            ? Figures.Bounded(low, high, sample.Mean, sample.Error)
            : Figures.Bounded(low, high, double.NaN, double.NaN);
    }

    private double ShareOfPossible(Grid grid, ulong[] bits)
    {
        var pairs = grid.Axes.TakeWhile(axis => space.IsOfPair(axis.Positions[0])).ToList();
        return new Grid(pairs).ShareOf(grid.Reduce(pairs.Count, bits));
    }

    // With whatever past: what never holds is never evaluated.
    private (double Low, double High) BoundsOf(Condition condition)
    {
        var low = condition.Cover >= 1 ? 1.0 : 0.0;
        foreach (var predicate in condition.Predicates)
        {
            var truth = work.TryTake(predicate, 1) ? space.Ranges.Decide(predicate, space.Declared) : Truth.Sometimes;
            if (truth == Truth.Never)
                return (0, 0);
            if (truth == Truth.Sometimes)
                low = 0;
        }

        return (low, condition.Cover > 0 ? 1 : 0);
    }
}
