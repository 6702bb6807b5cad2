using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// Analyses a set before anything runs. What it finds depends on the set, its world and the options alone, and the places in
/// a file only show in its diagnostics: a message names lines, and never says where they stand.
/// </summary>
public static class SetAnalyzer
{
    private static readonly Figure s_unknownShare = Figure.Unknown(0, 1);
    private static readonly Figure s_unknown = Figure.Unknown(0, double.PositiveInfinity);

    /// <summary>Analyses a set that was bound without errors.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="set">The set.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SetAnalysis Analyze(WorldModel world, SetModel set, AnalysisOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var evaluator = new RangeEvaluator(world);
        var bounds = BoundsAnalysis.Of(evaluator, set);
        var found = new List<Diagnostic>();
        // What is to be said of lines is said where they are declared.
        if (set.IsDeclared)
            found.AddRange(new PairAnalysis(set, new SetLines(world, set, evaluator, options.PairWork), cancellation).Find());
        return new SetAnalysis(
            set.Name,
            TermsOf(bounds),
            bounds.Total,
            new DensityProfile(s_unknownShare, s_unknown, s_unknown, s_unknownShare, default, default, null),
            found.ToEquatable());
    }

    private static EquatableArray<TermAnalysis> TermsOf(SetBounds bounds)
    {
        var sum = bounds.Terms.Sum(term => WidthOf(term.Paid));
        return bounds.Terms.Select(term => new TermAnalysis(
            term.Name,
            s_unknownShare,
            s_unknown,
            s_unknown,
            s_unknownShare,
            term.Score,
            term.Paid,
            double.IsInfinity(sum) ? double.NaN : sum == 0 ? 0 : WidthOf(term.Paid) / sum)).ToEquatable();
    }

    private static double WidthOf(ScoreBounds bounds) => bounds.Low > bounds.High ? 0 : bounds.High - bounds.Low;
}
