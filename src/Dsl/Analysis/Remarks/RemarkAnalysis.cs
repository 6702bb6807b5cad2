using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What the declared ranges say of the lines of a set.</summary>
internal static class RemarkAnalysis
{
    /// <summary>What is to be said.</summary>
    /// <param name="evaluator">What expressions may be.</param>
    /// <param name="world">The world.</param>
    /// <param name="set">The set, a declared one.</param>
    /// <param name="bounds">Between which numbers its lines stay.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Diagnostic> Find(
        RangeEvaluator evaluator, WorldModel world, SetModel set, SetBounds bounds, AnalysisOptions options, CancellationToken cancellation)
    {
        var findings = new Findings();
        var tools = new RemarkTools(world, evaluator, options, cancellation);
        VisitLines(tools, findings, set, cancellation);
        new SetRemarks(tools, findings, set, bounds).Visit(set.Parts);
        new ScaleRemarks(findings, set, bounds).Visit();
        return findings.All;
    }

    /// <summary>What is to be said of each line of a set by itself, whatever else is in the set.</summary>
    /// <param name="world">The world.</param>
    /// <param name="set">The set.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Diagnostic> FindInLines(WorldModel world, SetModel set, AnalysisOptions options, CancellationToken cancellation)
    {
        var findings = new Findings();
        VisitLines(new RemarkTools(world, new RangeEvaluator(world, options.RangeWork), options, cancellation), findings, set, cancellation);
        return findings.All;
    }

    private static void VisitLines(RemarkTools tools, Findings findings, SetModel set, CancellationToken cancellation)
    {
        var lines = TermParts.LinesOf(set.Parts).OfType<TermPart>().Select(part => part.Term).ToList();
        var expressions = new ExpressionRemarks(tools, findings);
        expressions.VisitLets(lines.SelectMany(TermParts.ExpressionsOf));
        var remarks = new LineRemarks(tools, findings, expressions);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            remarks.Visit(line);
        }
    }
}
