using System.Collections.Immutable;
using Espalier.Cli.Compilation;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Files;
using Espalier.Cli.Sets;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>Carries out <c>espalier explain FILES</c>.</summary>
/// <param name="console">Where to write.</param>
/// <param name="request">What was asked for.</param>
internal sealed class Explainer(ToolConsole console, ExplainRequest request)
{
    /// <summary>Explains the sets.</summary>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        var project = ProjectReader.Read(ConstraintPaths.Find(request.Files), request.References, analysis: null, cancellation);
        SetSelection? selected = null;
        if (request.Set is { } wanted)
            (project, selected) = SetSelection.Select(project, wanted, request.World, request.References, cancellation);
        if (project.HasErrors)
        {
            TextFindings.WriteErrors(console.Error, project.Findings);
            return ExitCode.Errors;
        }

        var sets = selected is not null
            ? [selected]
            : project.Model.Sets
                .Where(set => set.IsDeclared && (request.World is null || set.World == request.World))
                .Select(set => new SetSelection(project.Model.WorldOf(set), set))
                .ToList();
        if (sets.Count == 0)
            throw new ToolException("There is no set to explain.");
        var options = request.Options.ForOneOf(sets.Count);
        var explanations = sets.Select(set => new SetExplanation(
            request.Set ?? set.Set.Name,
            set.World,
            set.Set,
            SetAnalyzer.Analyze(set.World, set.Set, options, cancellation),
            DialVariants.EffectsOn(project, set.Set, request.References, options, cancellation))).ToImmutableArray();
        request.Write(console.Output, explanations);
        return ExitCode.Success;
    }
}
