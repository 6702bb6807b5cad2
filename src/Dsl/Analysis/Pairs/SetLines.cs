using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>The lines of a set, read so that they can be held against each other, with what that takes.</summary>
internal sealed class SetLines
{
    private readonly Dictionary<PairConditions, Box> _boxes = new(ByReference<PairConditions>.Comparer);
    private readonly ReadsTable _reads;

    /// <summary>Reads the lines of a set.</summary>
    /// <param name="world">The world.</param>
    /// <param name="set">The set.</param>
    /// <param name="ranges">What expressions may be.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SetLines(WorldModel world, SetModel set, RangeEvaluator ranges, AnalysisOptions options, CancellationToken cancellation)
    {
        World = world;
        Ranges = ranges;
        Work = new PairWork(world, ranges.Layout.Count, options.PairWork);
        Reading = new CanonicalReading(world);
        _reads = new ReadsTable(world);
        Search = new PointSearch(ranges, _reads, Work, options.Oracle, cancellation);
        var reader = new PairReader(ranges, _reads, new ClaimReader(world, Reading, RangeOf), Reading);
        Lines = [.. TermParts.LinesOf(set.Parts).OfType<TermPart>().Select(part => new PairLine(part, reader))];
    }

    /// <summary>The world.</summary>
    public WorldModel World { get; }

    /// <summary>The lines, in the order of evaluation.</summary>
    public IReadOnlyList<PairLine> Lines { get; }

    /// <summary>What expressions may be.</summary>
    public RangeEvaluator Ranges { get; }

    /// <summary>Recognises expressions.</summary>
    public CanonicalReading Reading { get; }

    /// <summary>Looks for transitions.</summary>
    public PointSearch Search { get; }

    /// <summary>What may still be spent.</summary>
    public PairWork Work { get; }

    /// <summary>What was asked of the oracle in vain, of which two lines, and why.</summary>
    public List<(PairLine First, PairLine Second, string Question, string Reason)> LeftOpen { get; } = [];

    /// <summary>A box that holds all transitions at which a line can be evaluated.</summary>
    public Box BoxOf(PairLine line)
    {
        if (!_boxes.TryGetValue(line.Conditions, out var box))
            _boxes.Add(line.Conditions, box = Search.Narrow(Ranges.Declared, [.. line.Conditions.Predicates.Select(Holds)]));
        return box;
    }

    /// <summary>A box that holds all transitions at which two lines can be evaluated together.</summary>
    public Box BoxOf(PairLine first, PairLine second) =>
        second.Conditions.Predicates.Count == 0 || first.Conditions == second.Conditions ? BoxOf(first)
        : first.Conditions.Predicates.Count == 0 ? BoxOf(second)
        : Search.Narrow(BoxOf(first), [.. second.Conditions.Predicates.Select(Holds)]);

    /// <summary>Whether a line is evaluated wherever another is, as far as that is proved.</summary>
    public bool Covers(PairLine line, PairLine other)
    {
        if (Payment.TimingOf(line) != Payment.TimingOf(other))
            return false;
        var (asked, given) = (line.Conditions, other.Conditions);
        if (asked.Predicates.Count == 0 || asked == given || (asked.Key is { } key && key == given.Key))
            return true;
        var facts = Facts.Of(given.Claims);
        for (var i = 0; i < asked.Predicates.Count; i++)
        {
            if (!facts.Imply(asked.Claims[i]) && !IsProved(asked.Predicates[i], BoxOf(other), given.Predicates).IsSo)
                return false;
        }

        return true;
    }

    /// <summary>Whether a predicate holds all over a box.</summary>
    private bool IsProved(BoundExpression predicate, Box box) => Work.TryTake(predicate) && Ranges.Decide(predicate, box) == Truth.Always;

    /// <summary>Whether a predicate holds wherever others do.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="box">A box that has all transitions at which the others hold.</param>
    /// <param name="others">The others.</param>
    public (bool IsSo, string? Open) IsProved(BoundExpression predicate, Box box, IEnumerable<BoundExpression> others)
    {
        if (IsProved(predicate, box))
            return (true, null);
        if (!Search.HasOracle)
            return (false, null);
        var finding = Search.Find(box, [(predicate, false), .. others.Select(Holds)]);
        return (finding.IsProvedEmpty, finding.Open);
    }

    /// <summary>What must hold for two lines to be evaluated together.</summary>
    public static IEnumerable<(BoundExpression Predicate, bool Holds)> ConditionsOf(PairLine first, PairLine second) =>
        first.Conditions.Predicates.Concat(second.Conditions.Predicates).Distinct().Select(Holds);

    /// <summary>What expressions read.</summary>
    public Reads ReadsOf(params IEnumerable<BoundExpression> expressions) => _reads.Of(expressions);

    /// <summary>A demand that something holds.</summary>
    public static (BoundExpression Predicate, bool Holds) Holds(BoundExpression predicate) => (predicate, true);

    private ValueRange RangeOf(BoundExpression expression) =>
        Work.TryTake(expression) ? Ranges.EvaluateScalar(expression, Ranges.Declared) : ValueRange.Anything;
}
