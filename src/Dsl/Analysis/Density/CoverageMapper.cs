using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Finds where a set speaks along the variables of its world.</summary>
public sealed class CoverageMapper
{
    private const int MostFieldBins = 32;

    private readonly Space _space;
    private readonly List<(ProfileLine Line, LinePoints Points)> _lines = [];
    private readonly List<string> _leftOut = [];

    private CoverageMapper(WorldModel world, SetModel set, AnalysisOptions options, CancellationToken cancellation)
    {
        _space = new Space(world, new RangeEvaluator(world, options.RangeWork));
        var work = new ProfileWork(world, _space.Layout.Count, options.ProfileWork);
        var conditions = new ConditionTable(_space, work);
        var speaking = TermParts.LinesOf(set.Parts).Select(part => new ProfileLine(_space, conditions, part, [])).Where(line => line.Speaks).ToList();
        for (var i = 0; i < speaking.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = speaking[i];
            var isKnown = line.Condition is { IsBounded: true, Tape: not null } && !double.IsNaN(line.Rate.Estimate);
            if (isKnown && LinePoints.Of(_space, line, work, 1.0 / (speaking.Count - i)) is { } points)
                _lines.Add((line, points));
            else
                _leftOut.Add(line.Name);
        }
    }

    /// <summary>Maps a set.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="set">The set.</param>
    /// <param name="options">How much work it may be, as <see cref="AnalysisOptions.ProfileWork"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CoverageMap Of(WorldModel world, SetModel set, AnalysisOptions options, CancellationToken cancellation) =>
        new CoverageMapper(world, set, options, cancellation).Map();

    private CoverageMap Map()
    {
        var positions = new SortedSet<int>(_space.PositionsOf(_lines.SelectMany(line => line.Line.Condition.Predicates)).Where(_space.IsOfPair));
        var strips = positions.Select(position => (Position: position, Strip: StripOf(position))).ToList();
        var telling = strips
            .Select(strip => (strip.Position, strip.Strip, Spread: SpreadOf(strip.Strip)))
            .Where(strip => strip.Spread > 0)
            .OrderByDescending(strip => strip.Spread)
            .Take(2)
            .OrderBy(strip => strip.Position)
            .ToList();
        return new CoverageMap(
            strips.Select(strip => strip.Strip).ToEquatable(),
            telling.Count == 2 ? FieldOf((telling[0].Position, telling[0].Strip), (telling[1].Position, telling[1].Strip)) : null,
            _lines.Sum(line => line.Line.Rate.Estimate * line.Points.Mean),
            _leftOut.ToEquatable());
    }

    private static double SpreadOf(CoverageStrip strip)
    {
        var mean = strip.Bins.Average(bin => bin.Density);
        return strip.Bins.Average(bin => (bin.Density - mean) * (bin.Density - mean));
    }

    private CoverageStrip StripOf(int position)
    {
        var (element, dimension) = (_space.Layout.Elements[position], _space[position]);
        var count = LinePoints.BinsOf(dimension);
        var bins = new CoverageBin[count];
        var shares = SharesOf(count, points => points.Reads(position)
            ? new Sorting(count, point => points.BinAt(position, point), bin => bin)
            : Sorting.None);
        for (var bin = 0; bin < count; bin++)
        {
            var part = PartOf(dimension, bin, bin, count);
            bins[bin] = BinOf(shares, bin, () => _space.Declared.With(position, part));
        }

        return new CoverageStrip(
            element.Source, element.Name, element.Index, dimension.Low, dimension.High, dimension.IsDiscrete, bins.ToEquatable());
    }

    private CoverageField FieldOf((int Position, CoverageStrip Strip) x, (int Position, CoverageStrip Strip) y)
    {
        var (columns, rows) = (x.Strip.Bins.Count, y.Strip.Bins.Count);
        var (width, height) = (Math.Min(columns, MostFieldBins), Math.Min(rows, MostFieldBins));
        var bins = new CoverageBin[width * height];
        var shares = SharesOf(bins.Length, points => new Sorting(
            bins.Length,
            point => (RowOf(points, point) * width) + ColumnOf(points, point),
            bin => ((points.Reads(y.Position) ? bin / width : 0) * width) + (points.Reads(x.Position) ? bin % width : 0)));
        for (var bin = 0; bin < bins.Length; bin++)
        {
            var (row, column) = (bin / width, bin % width);
            bins[bin] = BinOf(shares, bin, () => _space.Declared
                .With(x.Position, PartOf(_space[x.Position], FirstOf(column, columns, width), FirstOf(column + 1, columns, width) - 1, columns))
                .With(y.Position, PartOf(_space[y.Position], FirstOf(row, rows, height), FirstOf(row + 1, rows, height) - 1, rows)));
        }

        return new CoverageField(x.Strip, y.Strip, width, bins.ToEquatable());

        int ColumnOf(LinePoints points, int point) => points.Reads(x.Position) ? points.BinAt(x.Position, point) * width / columns : 0;

        int RowOf(LinePoints points, int point) => points.Reads(y.Position) ? points.BinAt(y.Position, point) * height / rows : 0;
    }

    // The first of the finer bins that lie in a coarser one.
    private static int FirstOf(int coarse, int fine, int count) => ((coarse * fine) + count - 1) / count;

    /// <summary>For each line and bin the share of the transitions there at which the line is evaluated, as far as it is known.</summary>
    private List<LineShare[]> SharesOf(int count, Func<LinePoints, Sorting> sort) => [.. _lines.Select(line =>
    {
        var sorting = sort(line.Points);
        var known = line.Points.Tally(sorting.Count, sorting.OfPoint);
        return Enumerable.Range(0, count).Select(bin => known[sorting.OfBin(bin)]).ToArray();
    })];

    private CoverageBin BinOf(List<LineShare[]> shares, int bin, Func<Box> box)
    {
        var density = 0.0;
        var isSilent = true;
        Box? here = null;
        for (var i = 0; i < _lines.Count; i++)
        {
            var (line, points) = _lines[i];
            var share = shares[i][bin];
            density += line.Rate.Estimate * share.Share;
            isSilent = isSilent && !share.IsFound && (points.IsCounted || IsNever(line, here ??= box()));
        }

        // What is left out may speak anywhere.
        return new CoverageBin(density, isSilent && _leftOut.Count == 0);
    }

    private bool IsNever(ProfileLine line, Box box) => line.Condition.Predicates.Any(predicate => _space.Ranges.Decide(predicate, box) == Truth.Never);

    /// <summary>What a number may be in some of the bins of its range.</summary>
    private static ValueRange PartOf(Dimension dimension, int first, int last, int count)
    {
        var width = (dimension.High - dimension.Low + (dimension.IsDiscrete ? 1 : 0)) / count;
        var (low, high) = (dimension.Low + (first * width), dimension.Low + ((last + 1) * width));
        return dimension.IsDiscrete
            ? ValueRange.Whole(Math.Ceiling(low), Math.Ceiling(high) - 1)
            : ValueRange.Between(low, Math.Min(high, dimension.High));
    }

    /// <summary>How the points of a line are put into bins.</summary>
    /// <param name="Count">Into how many.</param>
    /// <param name="OfPoint">The bin of a point.</param>
    /// <param name="OfBin">The one of these bins that is asked for where another is.</param>
    private readonly record struct Sorting(int Count, Func<int, int> OfPoint, Func<int, int> OfBin)
    {
        /// <summary>All points are one bin, which stands for any.</summary>
        public static Sorting None { get; } = new(1, _ => 0, _ => 0);
    }
}
