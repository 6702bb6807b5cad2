using Espalier.Runtime.Studies;
using Spectre.Console;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>A bar for each run under way and one for the whole, in a terminal.</summary>
/// <param name="console">The console.</param>
/// <param name="time">The clock.</param>
internal sealed class TerminalDisplay(IAnsiConsole console, TimeProvider time) : IStudyDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public Task ShowAsync(StudyMonitor monitor, Task work) => console.Progress()
        .AutoRefresh(false)
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = 24 },
            new PercentageColumn(),
            new FiguresColumn())
        .StartAsync(async context =>
        {
            var whole = context.AddTask("all runs", maxValue: 1);
            var bars = new Dictionary<RunPlan, ProgressTask>();
            while (true)
            {
                var isOver = work.IsCompleted;
                WriteEnded(monitor);
                Update(context, bars, whole, monitor.Look());
                context.Refresh();
                if (isOver)
                    return;
                await Task.WhenAny(work, Task.Delay(Interval, time)).ConfigureAwait(false);
            }
        });

    private static void Update(
        ProgressContext context, Dictionary<RunPlan, ProgressTask> bars, ProgressTask whole, StudySnapshot snapshot)
    {
        foreach (var ended in bars.Keys.Where(run => !snapshot.Running.Any(running => running.Run == run)).ToList())
        {
            context.RemoveTask(bars[ended]);
            bars.Remove(ended);
        }

        foreach (var (run, progress) in snapshot.Running)
        {
            if (!bars.TryGetValue(run, out var bar))
                bars[run] = bar = context.AddTaskBefore(run.Label.EscapeMarkup(), whole, maxValue: progress.Budget);
            bar.Value = progress.Steps;
            FiguresColumn.Set(bar, progress.Steps >= progress.Budget ? "evaluating" : ProgressText.Of(progress));
        }

        whole.Description = $"[bold]{snapshot.Ended} of {snapshot.Total} runs[/]";
        whole.Value = snapshot.Done;
        FiguresColumn.Set(whole, snapshot.Remaining is { } left ? $"about {ProgressText.Of(left)} left" : "");
    }

    private void WriteEnded(StudyMonitor monitor)
    {
        while (monitor.TakeEnded() is var (outcome, number))
        {
            var mark = outcome.State switch
            {
                RunState.Finished => "[green]✓[/]",
                RunState.Failed => "[red]✗[/]",
                _ => "[grey]·[/]",
            };

            // A grid fills the lines that it takes, and so wipes out the bars that stood there.
            console.Write(new Grid { Expand = true }
                .AddColumn(new GridColumn { NoWrap = true })
                .AddColumn()
                .AddRow(
                    $"{mark} [grey]{number}/{monitor.Look().Total}[/]",
                    $"{outcome.Run.Label.EscapeMarkup()}: {ProgressText.Of(outcome).EscapeMarkup()}"));
        }
    }
}
