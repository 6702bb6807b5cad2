using Spectre.Console;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>One line for each run that ends, and one every few seconds: for files, pipes and build servers.</summary>
/// <param name="console">The console.</param>
/// <param name="time">The clock.</param>
internal sealed class PlainDisplay(IAnsiConsole console, TimeProvider time) : IStudyDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task ShowAsync(StudyMonitor monitor, Task work)
    {
        while (true)
        {
            using var pause = new CancellationTokenSource();
            var next = Task.Delay(Interval, time, pause.Token);
            while (!next.IsCompleted && !work.IsCompleted)
            {
                await Task.WhenAny(work, next, Task.Delay(TimeSpan.FromMilliseconds(250), time, pause.Token)).ConfigureAwait(false);
                WriteEnded(monitor);
            }

            if (work.IsCompleted)
            {
                await pause.CancelAsync().ConfigureAwait(false);
                WriteEnded(monitor);
                return;
            }

            WriteLine(Describe(monitor.Look()));
        }
    }

    private static string Describe(StudySnapshot snapshot)
    {
        var left = snapshot.Remaining is { } remaining ? $", about {ProgressText.Of(remaining)} left" : "";
        var running = snapshot.Running.Select(running =>
            $"{running.Run.Label} {Share(running)} {ProgressText.Of(running.Progress)}".TrimEnd());
        return $"{ProgressText.Of(snapshot.Elapsed)}: {snapshot.Ended} of {snapshot.Total} runs, {snapshot.Done:P0} done{left}. {string.Join("; ", running)}".TrimEnd();
    }

    private static string Share(RunningRun running) =>
        $"{Math.Min(1, (double)running.Progress.Steps / running.Progress.Budget):P0}";

    private void WriteEnded(StudyMonitor monitor)
    {
        while (monitor.TakeEnded() is var (outcome, number))
            WriteLine($"[{number}/{monitor.Look().Total}] {outcome.Run.Label}: {ProgressText.Of(outcome)}");
    }

    /// <summary>Writes past the console's layout, which would break lines at the width of a screen that is not there.</summary>
    private void WriteLine(string text) => console.Profile.Out.Writer.WriteLine(text);
}
