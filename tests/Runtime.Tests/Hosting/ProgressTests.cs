using Espalier.Runtime.Hosting.Progress;
using Espalier.Runtime.Studies;
using Spectre.Console.Testing;
using static Espalier.Runtime.Tests.Studies.MazeExperiment;

namespace Espalier.Runtime.Tests.Hosting;

public sealed class ProgressTests
{
    private readonly StudyPlan _plan = Planner.Plan(Description, null);

    [Fact]
    public void A_snapshot_measures_what_is_done_in_steps()
    {
        var time = new ManualTime();
        var monitor = new StudyMonitor(_plan.Runs, time);
        Assert.Equal((0, 4, 0.0, null), Look(monitor));

        monitor.OnEnded(new RunOutcome(_plan.Runs[0], RunState.AlreadyFinished));
        monitor.OnStarted(_plan.Runs[1]);
        time.Advance(TimeSpan.FromSeconds(10));
        monitor.OnProgress(_plan.Runs[1], new RunProgress(256, 512, 0.5, null));
        Assert.Equal((1, 4, 256 / 1536.0, TimeSpan.FromSeconds(50)), Look(monitor));

        monitor.OnEnded(new RunOutcome(_plan.Runs[1], RunState.Finished));
        monitor.OnEnded(new RunOutcome(_plan.Runs[2], RunState.Failed));
        Assert.Equal((3, 4, 0.5, TimeSpan.FromSeconds(10)), Look(monitor));
    }

    [Fact]
    public void Runs_that_have_ended_are_shown_once_and_in_their_order()
    {
        var monitor = new StudyMonitor(_plan.Runs, TimeProvider.System);
        monitor.OnEnded(new RunOutcome(_plan.Runs[2], RunState.AlreadyFinished));
        monitor.OnEnded(new RunOutcome(_plan.Runs[0], RunState.Elsewhere));
        Assert.Equal((_plan.Runs[2].Id, 1), Take());
        Assert.Equal((_plan.Runs[0].Id, 2), Take());
        Assert.Null(Take());

        (string Id, int Number)? Take() => monitor.TakeEnded() is var (outcome, number) ? (outcome.Run.Id, number) : null;
    }

    [Fact]
    public async Task A_terminal_shows_a_bar_for_each_run_under_way_and_wipes_them_out_at_the_end()
    {
        using var console = new TestConsole().Interactive().EmitAnsiSequences().Width(120);
        var monitor = new StudyMonitor(_plan.Runs, TimeProvider.System);
        var work = new TaskCompletionSource();
        monitor.OnStarted(_plan.Runs[0]);
        monitor.OnProgress(_plan.Runs[0], new RunProgress(256, 512, 0.75, 0.5));
        var shown = new TerminalDisplay(console, TimeProvider.System).ShowAsync(monitor, work.Task);
        monitor.OnEnded(new RunOutcome(_plan.Runs[1], RunState.Failed, Message: "The score is [not] finite.\n  state: X = 1"));
        work.SetResult();
        await shown;
        Assert.Contains(_plan.Runs[0].Label, console.Output, StringComparison.Ordinal);
        Assert.Contains("success 0.50, return 0.75", console.Output, StringComparison.Ordinal);
        Assert.Contains("failed: The score is [not] finite.", console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("state: X", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_gets_a_line_for_each_run_that_ends()
    {
        using var console = new TestConsole().Width(40);
        var monitor = new StudyMonitor(_plan.Runs, TimeProvider.System);
        foreach (var run in _plan.Runs)
            monitor.OnEnded(new RunOutcome(run, RunState.Elsewhere));
        await new PlainDisplay(console, TimeProvider.System).ShowAsync(monitor, Task.CompletedTask);
        Assert.Equal(
            _plan.Runs.Select((run, index) => $"[{index + 1}/4] {run.Label}: left to another process that trains it"),
            console.Lines);
    }

    [Theory]
    [InlineData(0.2, "1 s")]
    [InlineData(59, "59 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(7_300, "2 h 01 min")]
    public void Times_are_short(double seconds, string text) => Assert.Equal(text, ProgressText.Of(TimeSpan.FromSeconds(seconds)));

    private static (int Ended, int Total, double Done, TimeSpan? Remaining) Look(StudyMonitor monitor)
    {
        var snapshot = monitor.Look();
        return (snapshot.Ended, snapshot.Total, snapshot.Done, snapshot.Remaining);
    }
}
