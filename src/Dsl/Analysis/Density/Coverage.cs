using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Where the lines of a set can be evaluated, each for itself, together and two at a time.</summary>
internal sealed class Coverage
{
    // What it takes to look at two lines at all, as a number of plain operations.
    private const int PairCost = 100;

    private readonly Space _space;
    private readonly ShareFinder _shares;
    private readonly ProfileWork _work;
    private readonly IReadOnlyList<ProfileLine> _lines;
    private readonly Dictionary<ProfileLine, CoverageRegion> _regions = [];

    /// <summary>Looks at the lines that speak.</summary>
    /// <param name="space">The space.</param>
    /// <param name="axes">Finds axes on which conditions can be counted.</param>
    /// <param name="shares">Finds the shares of conditions.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="lines">The lines that speak, in their order.</param>
    public Coverage(Space space, AxisTable axes, ShareFinder shares, ProfileWork work, IReadOnlyList<ProfileLine> lines)
    {
        _space = space;
        _shares = shares;
        _work = work;
        _lines = lines;
        var groups = Split([.. lines.Where(line => !line.Condition.IsEmpty && IsCountable(line.Condition) && shares.OfPossible(line.Condition).High > 0)]);
        Regions = [.. groups.Select((group, i) => new CoverageRegion(space, axes, shares, work, group, work.Left / (groups.Count - i + 1.0)))];
        foreach (var region in Regions)
        {
            foreach (var line in region.Lines)
                _regions.Add(line, region);
        }

        Rest = [.. lines.Where(line => !line.Condition.IsEmpty && !IsCountable(line.Condition) && shares.OfPossible(line.Condition).High > 0)];
        Breadth = FindBreadth();
    }

    /// <summary>The lines that can be evaluated in places only, those that read something in common together.</summary>
    public IReadOnlyList<CoverageRegion> Regions { get; }

    /// <summary>The lines that read the past or what has no range, and those that are too large to be looked at.</summary>
    public IReadOnlyList<ProfileLine> Rest { get; }

    /// <summary>The share of the pairs at which any line can be evaluated.</summary>
    public Figure Breadth { get; }

    /// <summary>The overlap of each pair of lines, in their order; none where there are too many.</summary>
    public IEnumerable<Overlap> FindOverlaps()
    {
        var pairs = _lines.Count * (_lines.Count - 1.0) / 2;
        var sizes = Regions.Sum(region => region.Lines.Count * (double)region.Lines.Count * (region.Grid?.Size ?? 0) / 16);
        if (!_work.TryTake((pairs * PairCost) + sizes))
            yield break;
        for (var i = 0; i < _lines.Count; i++)
        {
            for (var k = i + 1; k < _lines.Count; k++)
                yield return new Overlap(_lines[i].Name, _lines[k].Name, FindOverlap(_lines[i], _lines[k]));
        }
    }

    private static bool IsCountable(Condition scope) => scope is { IsBounded: true, Tape: not null };

    private Figure FindOverlap(ProfileLine first, ProfileLine second)
    {
        var (a, b) = (_shares.OfPossible(first.Condition), _shares.OfPossible(second.Condition));
        if (a.High == 0 || b.High == 0 || !CadenceConditions.CanMeet(first.Line!.Term.Cadence, second.Line!.Term.Cadence))
            return Figures.Zero;
        if ((first.AsksForMoment && second.IsClocked) || (first.IsClocked && second.AsksForMoment))
            return _shares.OfPossible(Join(first, second));
        if (first.Condition.IsEmpty || second.Condition.IsEmpty)
            return first.Condition.IsEmpty ? b : a;
        var isNominal = a.IsNominal || b.IsNominal;
        if (!_regions.TryGetValue(first, out var mine) || !_regions.TryGetValue(second, out var other))
        {
            var most = Math.Min(a.High, b.High);
            return (first.Condition.IsBounded && second.Condition.IsBounded ? Figures.Bounded(0, most, double.NaN, double.NaN) : Figure.Unknown(0, most))
                .AsNominal(isNominal);
        }

        return mine == other ? mine.FindOverlap(first, second).AsNominal(isNominal) : a.Times(b);
    }

    // The states that one share covers are among those of a larger one.
    private Condition Join(ProfileLine first, ProfileLine second) => new(
        _space, _work, [.. first.Clocked.Predicates, .. second.Clocked.Predicates], Math.Min(first.Condition.Cover, second.Condition.Cover));

    private Figure FindBreadth()
    {
        if (_lines.Any(line => line.Condition.IsEmpty))
            return Figures.One;
        var known = Unite(Regions.Select(region => region.Share));
        if (known.Low >= 1)
            return Figures.One;
        if (Rest.Count > 0)
        {
            var rest = Rest.Select(line => _shares.OfPossible(line.Condition)).ToList();
            var (low, high) = (Math.Max(known.Low, rest.Max(share => share.Low)), Math.Min(1, known.High + rest.Sum(share => share.High)));
            return (Rest.All(line => line.Condition.IsBounded) ? Figures.Bounded(low, high, double.NaN, double.NaN) : Figure.Unknown(low, high))
                .AsNominal(_lines.Any(line => line.Condition.IsOpen));
        }

        // What the next state or the end decides may not matter beside what other lines cover.
        var closed = Unite(Regions.Select(region => region.FindShare([.. region.Lines.Where(line => !line.Condition.IsOpen)])));
        return known.AsNominal(_lines.Any(line => line.Condition.IsOpen) && !(closed.Basis == FigureBasis.Exact && closed.Low == known.Low));
    }

    private static Figure Unite(IEnumerable<Figure> shares) =>
        shares.Aggregate(Figures.One, (rest, share) => rest.Times(share.Complement())).Complement();

    /// <summary>Lines in groups that have no position in common.</summary>
    private static List<List<ProfileLine>> Split(IReadOnlyList<ProfileLine> lines)
    {
        var groups = new List<(HashSet<int> Positions, List<ProfileLine> Lines)>();
        foreach (var line in lines)
        {
            var joined = groups.Where(group => group.Positions.Overlaps(line.Condition.Positions)).ToList();
            if (joined.Count == 0)
            {
                groups.Add(([.. line.Condition.Positions], [line]));
                continue;
            }

            var (positions, members) = joined[0];
            positions.UnionWith(line.Condition.Positions);
            members.Add(line);
            foreach (var group in joined.Skip(1))
            {
                positions.UnionWith(group.Positions);
                members.AddRange(group.Lines);
                groups.Remove(group);
            }
        }

        return [.. groups.Select(group => group.Lines)];
    }
}
