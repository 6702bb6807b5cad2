using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What it takes to tell what the ranges of a world say of expressions, and what may be spent on that.</summary>
internal sealed class RemarkTools
{
    // A long chain of conditions may be asked for each of its parts what all others say of it.
    private const int MostGuards = 8;

    private readonly ReadsTable _reads;
    private readonly PointSearch _search;
    private readonly PairWork _work;

    /// <summary>Prepares to look.</summary>
    /// <param name="world">The world.</param>
    /// <param name="ranges">What its expressions may be.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    public RemarkTools(WorldModel world, RangeEvaluator ranges, AnalysisOptions options, CancellationToken cancellation)
    {
        World = world;
        Ranges = ranges;
        _reads = new ReadsTable(world);
        _work = new PairWork(world, ranges.Layout.Count, options.RemarkWork);
        _search = new PointSearch(ranges, _reads, _work, options.Oracle, cancellation);
    }

    /// <summary>The world.</summary>
    public WorldModel World { get; }

    /// <summary>What expressions may be.</summary>
    public RangeEvaluator Ranges { get; }

    /// <summary>All transitions of the world.</summary>
    public Box Declared => Ranges.Declared;

    /// <summary>Takes what it costs to go through a derived quantity once more; false where there is not enough.</summary>
    public bool TryTakeVisit() => _work.TryTake(1);

    /// <summary>Whether a predicate is proved to have one value all over a box that is not empty; null where it is not.</summary>
    public bool? Decide(BoundExpression predicate, Box box)
    {
        if (!_work.TryTake(predicate))
            return null;
        switch (Ranges.Decide(predicate, box))
        {
            case Truth.Never:
                return false;
            case Truth.Always:
                return true;
            default:
                return Narrow(box, predicate, true).IsEmpty ? false : Narrow(box, predicate, false).IsEmpty ? true : null;
        }
    }

    /// <summary>
    /// A guard that says more of a predicate than the ranges of variables hold, and what the predicate is wherever it holds; null
    /// where there is none.
    /// </summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="walk">Where it is asked.</param>
    public (BoundExpression Guard, bool Holds)? FindDecisive(BoundExpression predicate, Walk walk)
    {
        if (walk.Guards.Count > MostGuards)
            return null;
        foreach (var (guard, isTrue) in walk.Guards)
        {
            if (!isTrue || !_work.TryTake(guard) || !_work.TryTake(predicate) || Ranges.Narrow(walk.Box, guard, true).IsEmpty)
                continue;
            if (Ranges.Decide(predicate, walk.Box, [guard]) is not Truth.Sometimes and var truth)
                return (guard, truth == Truth.Always);
        }

        return null;
    }

    /// <summary>
    /// Whether a predicate has one value wherever it is asked, as an oracle knows where ranges do not; null where there is none,
    /// where the predicate has both, and where that stays open.
    /// </summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="walk">Where it is asked.</param>
    /// <param name="open">Why it stays open, or null.</param>
    public bool? Ask(BoundExpression predicate, Walk walk, out string? open)
    {
        open = null;
        if (!_search.HasOracle || IsFixed(predicate))
            return null;
        foreach (var value in new[] { true, false })
        {
            var finding = _search.Find(walk.Box, [.. walk.Guards, (predicate, value)]);
            if (finding.IsProvedEmpty)
                return !value;
            open ??= finding.Open;
        }

        return null;
    }

    /// <summary>A box that holds all transitions of another at which a predicate has a value.</summary>
    public Box Narrow(Box box, BoundExpression predicate, bool holds) =>
        _work.TryTake(predicate) ? Ranges.Narrow(box, predicate, holds) : box;

    /// <summary>What the elements of an expression may be together.</summary>
    public ValueRange RangeOf(BoundExpression expression, Box box) =>
        _work.TryTake(expression) ? Ranges.EvaluateTogether(expression, box) : ValueRange.Anything;

    /// <summary>What expressions read.</summary>
    public Reads ReadsOf(params IEnumerable<BoundExpression> expressions) => _reads.Of(expressions);

    /// <summary>Whether an expression reads nothing: what it comes to is written, not found out.</summary>
    public bool IsFixed(BoundExpression expression) =>
        _reads.Of(expression) is { Mentions.Count: 0, Facts.Count: 0, IsRemembering: false, IsRandom: false };

    /// <summary>Whether all numbers that an expression reads have a declared range.</summary>
    public bool IsDeclared(BoundExpression expression) =>
        MentionedPositions.Of(Ranges.Layout, _reads.Of(expression).Mentions).All(position => IsDeclared(Declared[position]));

    /// <summary>A transition of a box at which predicates are as they should be, confirmed by the interpreter; or null.</summary>
    public Transition? FindTransition(Box box, IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands) =>
        _search.Find(box, demands).Transition;

    /// <summary>What a transition is for an expression, in the language's own words.</summary>
    public string Describe(Transition transition, BoundExpression expression)
    {
        var reads = _reads.Of(expression);
        return reads.Mentions.Count + reads.Facts.Count == 0
            ? "everywhere"
            : "where " + Witness.Of(World, transition, reads.Mentions, reads.Facts).Text;
    }

    private static bool IsDeclared(ValueRange range) => range.IsIntegral
        ? range.Low > int.MinValue || range.High < int.MaxValue
        : range.Low > -double.MaxValue || range.High < double.MaxValue;
}
