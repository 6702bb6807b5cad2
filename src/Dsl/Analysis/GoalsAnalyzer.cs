using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Remarks;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis;

/// <summary>Holds goals against the declared ranges: which can never be reached, and which always are.</summary>
public static class GoalsAnalyzer
{
    /// <summary>Analyses the goals of a model that was bound without errors.</summary>
    /// <param name="model">The model.</param>
    /// <param name="share">How much work each declaration of goals may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is to be said of them, in their order.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Diagnostic> Analyze(CompilationModel model, AnalysisOptions share, CancellationToken cancellation = default)
    {
        var found = new List<Diagnostic>();
        foreach (var goals in model.Goals)
        {
            cancellation.ThrowIfCancellationRequested();
            var world = model.Worlds.First(world => world.Name == goals.World && world.Namespace == goals.Namespace);
            var findings = new Findings();
            new GoalRemarks(new RemarkTools(world, new RangeEvaluator(world, share.RangeWork), share, cancellation), findings).Visit(goals);
            found.AddRange(findings.All);
        }

        return found;
    }
}
