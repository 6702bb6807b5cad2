using System.Collections.Immutable;
using Espalier.Runs.Store;
using Espalier.Runtime.Hosting.Progress;
using Espalier.Runtime.Studies;
using Spectre.Console;

namespace Espalier.Runtime.Hosting;

/// <summary>Tells what came of a study.</summary>
/// <param name="console">Where to write.</param>
internal sealed class StudyClosing(StudyConsole console)
{
    /// <summary>Reports a study that has come to its end.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="outcomes">What came of the runs that were asked for.</param>
    public void Report(StudyFolder folder, ImmutableArray<RunOutcome> outcomes)
    {
        var failed = outcomes.Where(outcome => outcome.State == RunState.Failed).ToList();
        foreach (var outcome in failed)
            console.Error.MarkupLineInterpolated($"[red]failed:[/] {outcome.Run.Id}: {outcome.Message}");

        var trained = outcomes.Where(outcome => outcome.State == RunState.Finished).ToList();
        if (trained.Count > 0)
        {
            var speed = trained.Average(outcome => outcome.StepsPerSecond);
            var time = ProgressText.Of(trained.Aggregate(TimeSpan.Zero, (sum, outcome) => sum + outcome.Duration));
            console.Output.MarkupLineInterpolated($"Throughput: {speed:N0} environment steps per second and run; {trained.Count} runs took {time} in all.");
        }

        console.Output.MarkupLineInterpolated($"Study: {folder.Path}");
    }
}
