using Espalier.Cli.Compilation;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Files;
using Espalier.Cli.Rows;
using Espalier.Cli.Sets;
using Espalier.Dsl.Analysis;
using Espalier.Rewards;

namespace Espalier.Cli.Scoring;

/// <summary>Carries out <c>espalier score</c>.</summary>
/// <param name="console">Where to read and write.</param>
/// <param name="request">What was asked for.</param>
internal sealed class ScoreSession(ToolConsole console, ScoreRequest request)
{
    /// <summary>Scores the rows.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var project = ProjectReader.Read(request.Files, request.References, AnalysisOptions.Build, cancellation);
        var (selected, set) = SetSelection.Select(project, request.Set, request.World, request.References, cancellation);
        if (set is null)
        {
            TextFindings.WriteErrors(console.Error, selected.Findings);
            return ExitCode.Errors;
        }

        var cache = request.UsesCache ? new AssemblyCache(console.CacheFolder) : null;
        var assembly = ProjectCompiler.Load(selected, AssemblyReferences.Find(request.References), cache, cancellation);
        var factory = CompiledWorld.Find(assembly, set.World);
        if (!factory.TryCreate(set.Set.Name, request.Discount ?? 1, out var scorer))
            throw new ToolException($"The world '{set.World.Name}' has no set '{request.Set}'.");
        return await ScoreAsync(scorer, factory.Layout, cancellation).ConfigureAwait(false);
    }

    private async Task<int> ScoreAsync(Scorer scorer, RowLayout layout, CancellationToken cancellation)
    {
        if (request.Discount is null && scorer.Info.Terms.FirstOrDefault(term => term.Kind == DemandKind.Potential) is { } potential)
            console.WriteNote($"the potential '{potential.Name}' is scored with a discount of 1: --discount gives that of whoever learns.");
        if (request is { Output: RowFormats.Standard, OutputFormat: RowFormat.Parquet })
            throw new ToolException("Parquet is written to a file only: give --output FILE.");
        using var file = request.Output == RowFormats.Standard ? null : new OutputFile(request.Output);
        ScoreTally tally;
        try
        {
            var reader = await RowFiles.OpenAsync(console, request.Input, request.InputFormat, layout, cancellation).ConfigureAwait(false);
            await using var reading = reader.ConfigureAwait(false);
            var writer = await RowFiles
                .CreateAsync(file?.Stream ?? console.OpenOutput(), request.OutputFormat, new ResultColumns(scorer.Info), cancellation)
                .ConfigureAwait(false);
            await using var writing = writer.ConfigureAwait(false);
            tally = await new RowScoring(scorer, request.Seed).RunAsync(reader, writer, layout, cancellation).ConfigureAwait(false);
        }
        catch (RowException error)
        {
            console.Error.WriteLine(error.Message);
            return ExitCode.Errors;
        }

        file?.Complete();
        Report(tally);
        return ExitCode.Success;
    }

    private void Report(ScoreTally tally)
    {
        if (tally.OutOfRange.Count > 0)
        {
            console.WriteWarning(
                $"{FindingSummary.Plural(tally.OutOfRange.Count, "row has a value", "rows have values")} outside the declared range, "
                + $"first {tally.OutOfRange.First}. Values are scored as they are.");
        }

        if (tally.NotFinite.Count > 0)
        {
            console.WriteWarning(
                $"{FindingSummary.Plural(tally.NotFinite.Count, "row has a total that is", "rows have totals that are")} not finite, "
                + $"first {tally.NotFinite.First}.");
        }

        console.Error.WriteLine(
            $"{FindingSummary.Plural(tally.Rows, "row", "rows")} in {FindingSummary.Plural(tally.Episodes, "episode", "episodes")}.");
    }
}
