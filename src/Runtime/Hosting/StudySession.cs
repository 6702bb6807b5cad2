using System.Collections.Immutable;
using Espalier.Runs.Experiments;
using Espalier.Runs.Store;
using Espalier.Runtime.Hosting.Progress;
using Espalier.Runtime.Studies;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Espalier.Runtime.Hosting;

/// <summary>Plans the studies that are asked for, runs them one after another, and tells what came of them.</summary>
/// <param name="program">What the program knows.</param>
/// <param name="runner">Trains the runs of a study.</param>
/// <param name="display">Shows how it goes.</param>
/// <param name="closing">Reports a study that has come to its end.</param>
/// <param name="console">Where to write.</param>
/// <param name="time">The clock.</param>
/// <param name="options">What is asked for.</param>
internal sealed class StudySession(
    StudyProgram program,
    StudyRunner runner,
    IStudyDisplay display,
    StudyClosing closing,
    StudyConsole console,
    TimeProvider time,
    IOptions<StudyOptions> options)
{
    private readonly StudyOptions _options = options.Value;

    /// <summary>Runs the studies.</summary>
    /// <param name="cancellation">Stops them.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            // All are planned before the first begins, so that a mistake in the last is not found after hours.
            var plans = Experiments().Select(experiment => program.Planner.Plan(experiment, _options.Preset)).ToImmutableArray();
            var chosen = plans.ToDictionary(plan => plan, plan => RunFilter.Choose(plan, _options.Only));
            var code = ExitCode.Success;
            foreach (var plan in plans)
                code = Math.Max(code, await RunAsync(plan, chosen[plan], cancellation).ConfigureAwait(false));
            return code;
        }
        catch (Exception error) when (error is StudyException or StoreException)
        {
            console.WriteError(error.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
    }

    private IEnumerable<ExperimentDescription> Experiments() =>
        program.Experiments.Where(experiment => _options.Experiment is null || experiment.Name == _options.Experiment);

    private async Task<int> RunAsync(StudyPlan plan, ImmutableArray<RunPlan> runs, CancellationToken cancellation)
    {
        var folder = StudyFolder.Create(_options.RunsFolder, plan.Record);
        FinishedRuns.Check(plan, folder);
        var finished = runs.Count(run => folder.GetRun(run.Id).IsFinished);
        var before = finished > 0 ? $", {finished} of them finished before" : "";
        console.Output.MarkupLineInterpolated($"[bold]{plan.Title}[/]: {runs.Length} runs{before}, {Math.Min(_options.Parallelism, runs.Length)} at a time. Ctrl-C stops after the update under way.");
        foreach (var note in plan.Notes)
            console.Output.MarkupLineInterpolated($"[yellow]{note}[/]");

        var monitor = new StudyMonitor(runs, time);
        var work = runner.RunAsync(runs, folder, _options.Parallelism, monitor, cancellation);
        await display.ShowAsync(monitor, work).ConfigureAwait(false);
        try
        {
            var outcomes = await work.ConfigureAwait(false);
            closing.Report(folder, outcomes);
            return outcomes.Any(outcome => outcome.State == RunState.Failed) ? ExitCode.RunFailed : ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            finished = folder.Runs.Count(run => run.IsFinished);
            console.Output.MarkupLineInterpolated(
                $"[yellow]Stopped.[/] {finished} of {folder.Runs.Length} runs are finished and kept. Give the same command again, or the verb 'resume', and the study goes on.");
            throw;
        }
    }
}
