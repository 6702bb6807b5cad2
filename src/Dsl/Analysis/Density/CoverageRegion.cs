using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// Lines of which no other reads what they read, and what they cover together: counted where their pairs can be counted, else
/// estimated. What two regions cover does not depend on each other.
/// </summary>
internal sealed class CoverageRegion
{
    private readonly Space _space;
    private readonly ShareFinder _shares;
    private readonly ProfileWork _work;
    private readonly Dictionary<ProfileLine, (Grid Grid, ulong[] Bits)> _open = [];
    private readonly ulong[][]? _sets;
    private readonly int _points;

    /// <summary>Counts or estimates.</summary>
    /// <param name="space">The space.</param>
    /// <param name="axes">Finds axes on which conditions can be counted.</param>
    /// <param name="shares">Finds the shares of conditions.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="lines">The lines, in their order.</param>
    /// <param name="amount">What may be spent where they cannot be counted.</param>
    public CoverageRegion(
        Space space, AxisTable axes, ShareFinder shares, ProfileWork work, IReadOnlyList<ProfileLine> lines, double amount)
    {
        _space = space;
        _shares = shares;
        _work = work;
        Lines = lines;
        Positions = [.. new SortedSet<int>(lines.SelectMany(line => line.Condition.Positions))];
        var conditions = lines.Select(line => line.Condition).ToList();
        var all = axes.Of(Positions, conditions, asShares: false);
        if (all is not null)
            _sets = Count(all);
        if (_sets is null && lines.Count > 1 && Moments.AxesOf(space, [.. Positions.Where(space.IsFact)], asShares: false) is { } moments
            && new SampleFinder(space, work, Positions, moments).Take(conditions, asShares: false, amount / 3) is { } sample)
            (_sets, _points) = (sample.Sets, sample.Points);
        var union = new UnionFinder(space, axes, work);
        if (Grid is null && lines.Count > 1 && conditions.All(condition => union.Takes(condition, asShares: false)))
            (Share, Boxes) = union.Find(conditions, amount * 2 / 3);
        else
            (Share, Boxes) = (FindShare(lines), lines.Count == 1 ? shares.BoxesOf(lines[0].Condition) : null);
    }

    /// <summary>The lines, in their order.</summary>
    public IReadOnlyList<ProfileLine> Lines { get; }

    /// <summary>The positions that they read, ascending.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>The pairs that were counted, or null.</summary>
    public Grid? Grid { get; private set; }

    /// <summary>What was proved where they could not be counted, or null.</summary>
    public BoxCounter? Boxes { get; private set; }

    /// <summary>Where any of them can be evaluated, as pairs that were counted, or null.</summary>
    public ulong[]? Union { get; private set; }

    /// <summary>The share of the pairs at which any of them can be evaluated.</summary>
    public Figure Share { get; }

    /// <summary>The share of the pairs at which any of some of its lines can be evaluated.</summary>
    public Figure FindShare(IReadOnlyList<ProfileLine> lines)
    {
        if (lines.Count == 0)
            return Figures.Zero;
        if (Grid is not null)
            return Figure.Exact(Grid.ShareOf(Unite(lines.Select(SetOf))));
        if (lines.Count == 1)
            return _shares.OfPossible(lines[0].Condition);
        var parts = lines.Select(line => _shares.OfPossible(line.Condition)).ToList();
        return Estimate(parts.Max(part => part.Low), Math.Min(1, parts.Sum(part => part.High)), _sets is null ? null : Unite(lines.Select(SetOf)));
    }

    /// <summary>The share of the pairs at which two of its lines can be evaluated together.</summary>
    public Figure FindOverlap(ProfileLine first, ProfileLine second)
    {
        if (Grid is not null)
            return FindCounted(first, second);
        var (a, b) = (_shares.OfPossible(first.Condition), _shares.OfPossible(second.Condition));
        var low = first.Condition.IsOpen && second.Condition.IsOpen ? 0 : Math.Max(0, a.Low + b.Low - 1);
        return Estimate(low, Math.Min(a.High, b.High), _sets is null ? null : Bits.And(SetOf(first), SetOf(second)));
    }

    private Figure FindCounted(ProfileLine first, ProfileLine second)
    {
        // Both must be evaluated for one and the same next state.
        if (!_open.TryGetValue(first, out var a) || !_open.TryGetValue(second, out var b))
            return Figure.Exact(Grid!.ShareOf(Bits.And(SetOf(first), SetOf(second))));
        var axes = a.Grid.Axes.Concat(b.Grid.Axes).Distinct().OrderBy(OrderOf).ToList();
        var pairs = axes.TakeWhile(axis => _space.IsOfPair(axis.Positions[0])).ToList();
        if (_shares.GridOf(axes) is not { } both || !_work.TryTake(both.Size))
            return Figures.Bounded(0, Grid!.ShareOf(Bits.And(SetOf(first), SetOf(second))), double.NaN, double.NaN);
        var bits = Bits.And(both.Spread(a.Grid, a.Bits), both.Spread(b.Grid, b.Bits));
        return Figure.Exact(new Grid(pairs).ShareOf(both.Reduce(pairs.Count, bits)));
    }

    private Figure Estimate(double low, double high, ulong[]? bits)
    {
        var (mean, error) = bits is null ? (double.NaN, double.NaN) : SampleFinder.ShareOf(bits, _points);
        return Figures.Bounded(low, high, mean, error);
    }

    private ulong[] SetOf(ProfileLine line)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i] == line)
                return _sets![i];
        }

        throw new ArgumentException("The line belongs to another region.", nameof(line));
    }

    private ulong[][]? Count(List<Axis> axes)
    {
        var pairs = axes.TakeWhile(axis => _space.IsOfPair(axis.Positions[0])).ToList();
        if (_shares.GridOf(pairs) is not { } grid || !_work.TryTake((double)grid.Size * Lines.Count / 8))
            return null;
        _order = axes;
        var sets = new ulong[Lines.Count][];
        for (var i = 0; i < sets.Length; i++)
        {
            var own = axes.Where(axis => axis.Positions.Any(position => Lines[i].Condition.Positions.Contains(position))).ToList();
            if (_shares.GridOf(own) is not { } part || _shares.Count(Lines[i].Condition, part) is not { } bits)
                return null;
            var ofPair = own.TakeWhile(axis => _space.IsOfPair(axis.Positions[0])).ToList();
            if (ofPair.Count < own.Count)
                _open.Add(Lines[i], (part, bits));
            sets[i] = grid.Spread(new Grid(ofPair), part.Reduce(ofPair.Count, bits));
        }

        Grid = grid;
        Union = Unite(sets);
        return sets;
    }

    private List<Axis> _order = [];

    private int OrderOf(Axis axis) => _order.IndexOf(axis);

    private static ulong[] Unite(IEnumerable<ulong[]> sets)
    {
        ulong[]? all = null;
        foreach (var set in sets)
        {
            if (all is null)
                all = (ulong[])set.Clone();
            else
                Bits.Unite(all, set);
        }

        return all ?? [];
    }
}
