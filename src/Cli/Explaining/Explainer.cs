using System.Collections.Immutable;
using System.Text;
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
        var (found, sets) = SetSelection.SelectAll(project, request.Set, request.World, request.References, cancellation);
        if (found.HasErrors)
        {
            TextFindings.WriteErrors(console.Error, found.Findings);
            return ExitCode.Errors;
        }

        if (sets.IsEmpty)
            throw new ToolException("There is no set to explain.");
        var options = AnalysisOptions.Explanation.ForOneOf(sets.Length);
        var dials = new DialSteps(found, request.References, options);
        Write([.. sets.Select(set => SetExplanation.Of(request.Set ?? set.Set.Name, set, options, dials, cancellation))]);
        return ExitCode.Success;
    }

    private void Write(ImmutableArray<SetExplanation> explanations)
    {
        if (request.Path is not { } path)
        {
            request.Write(console.Output, explanations);
            return;
        }

        using var file = new OutputFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            request.Write(writer, explanations);
        file.Complete();
    }
}
