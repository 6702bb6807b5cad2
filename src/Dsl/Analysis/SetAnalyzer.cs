using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Remarks;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// Analyses a set before anything runs. What it finds depends on the set, its world and the options alone, and the places in
/// a file only show in its diagnostics: a message names lines, and never says where they stand.
/// </summary>
public static class SetAnalyzer
{
    // Below this, a second thread costs more than it brings.
    private const int FewestOfLong = 200;

    /// <summary>Analyses a set that was bound without errors.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="set">The set.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SetAnalysis Analyze(WorldModel world, SetModel set, AnalysisOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // Boxes that are cut in pieces ask much: that is not to be taken from what is said of lines.
        var profiling = Beside(set, () => ProfileAnalysis.Of(world, set, new RangeEvaluator(world, options.ProfileWork), options));
        var evaluator = new RangeEvaluator(world, options.RangeWork);
        var bounds = BoundsAnalysis.Of(evaluator, set);
        var found = new List<Diagnostic>();
        // What is to be said of lines is said where they are declared.
        if (set.IsDeclared)
        {
            found.AddRange(RemarkAnalysis.Find(evaluator, world, set, bounds, options, cancellation));
            found.AddRange(new PairAnalysis(set, new SetLines(world, set, evaluator, options, cancellation), cancellation).Find());
        }

        var analysis = profiling.Value;
        if (set.IsDeclared)
        {
            found.AddRange(AssertionChecker.Check(set, analysis.Profile));
            // A set in which a line waits for something is silent on purpose.
            if (analysis.Profile is { Breadth.High: > 0, Uncovered.Count: > 0, Hole: { } hole } && !TermParts.LinesOf(set.Parts).Any(Waits))
                found.Add(Describe(set, hole, analysis.Profile.Uncovered));
        }

        return new SetAnalysis(
            set.Name,
            TermsOf(set, bounds, analysis.Lines),
            bounds.Total,
            analysis.Profile,
            found.ToEquatable());
    }

    // Neither of two halves of a long analysis knows of the other: what comes out is the same, side by side or one by one.
    private static Lazy<T> Beside<T>(SetModel set, Func<T> analysis)
    {
        var isLong = TermParts.LinesOf(set.Parts).Skip(FewestOfLong).Any();
        var running = isLong ? Task.Run(analysis) : null;
        return new(() => running is null ? analysis() : running.GetAwaiter().GetResult());
    }

    private static EquatableArray<TermAnalysis> TermsOf(SetModel set, SetBounds bounds, IReadOnlyList<LineFigures> lines)
    {
        var parts = TermParts.LinesOf(set.Parts).ToList();
        var widths = bounds.Terms.Select((term, i) => parts[i] is ClipPart ? double.NaN : WidthOf(term.Added)).ToList();
        var sum = widths.Where(width => !double.IsNaN(width)).Sum();
        return bounds.Terms.Select((term, i) => new TermAnalysis(
            term.Name,
            lines[i].Scope,
            lines[i].Density,
            lines[i].Delay,
            lines[i].Informative,
            term.Score,
            term.Paid,
            double.IsInfinity(sum) ? double.NaN : sum == 0 ? widths[i] : widths[i] / sum)).ToEquatable();
    }

    private static Diagnostic Describe(SetModel set, UncoveredBox hole, EquatableArray<string> uncovered)
    {
        var unmentioned = string.Join(", ", uncovered.Select(name => $"'{name}'"));
        return new Diagnostic(
            DiagnosticCatalogue.HoleInBreadth, set.Place.Path, set.Place.Span,
            [set.Name, hole.Text, Numbers.FormatPercentage(Math.Round(hole.Share, 4)), unmentioned]);
    }

    private static bool Waits(SetPart part) =>
        part is TermPart { IsSilenced: false, Term: { Cadence.Kind: CadenceKind.On } and not DemandModel { Kind: DemandKind.Metric } };

    private static double WidthOf(ScoreBounds bounds) => bounds.Low > bounds.High ? 0 : bounds.High - bounds.Low;
}
