using Espalier.Runs.Experiments;
using Espalier.Runs.Store;
using Espalier.Runtime.Hosting;
using Espalier.Runtime.Tests.Studies;
using Spectre.Console.Testing;
using static Espalier.Runtime.Tests.Studies.MazeExperiment;

namespace Espalier.Runtime.Tests.Hosting;

public sealed class StudyCommandLineTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly TestConsole _console = new TestConsole().Width(200);

    public void Dispose()
    {
        _console.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Run_trains_the_quick_preset_and_says_what_came_of_it()
    {
        Assert.Equal(0, await InvokeAsync("run"));
        Assert.Contains("Density (preset quick): 4 runs, 2 at a time.", _console.Output, StringComparison.Ordinal);
        Assert.Matches(@"\[[1-4]/4\] Dense, other=0\.1: in training success", _console.Output);
        Assert.All(Enumerable.Range(1, 4), number => Assert.Contains($"[{number}/4] ", _console.Output, StringComparison.Ordinal));
        Assert.Contains("environment steps per second and run", _console.Output, StringComparison.Ordinal);
        Assert.Contains("Density: 2 sets × 2 values of other × 1 seed = 4 runs of 512 steps.", _console.Output, StringComparison.Ordinal);
        Assert.Matches(@"intended\s+rival\s+nonsense", _console.Output);
        Assert.Contains($"Report: {Studies().Single().ReportPath}", _console.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Studies().Single().ReportPath));
        Assert.DoesNotContain("Microsoft.Hosting.Lifetime", _console.Output, StringComparison.Ordinal);
        Assert.All(Studies().Single().Runs, run => Assert.True(run.IsFinished));
    }

    [Fact]
    public async Task A_finished_study_is_not_trained_again()
    {
        await InvokeAsync("run");
        Assert.Equal(0, await InvokeAsync("run"));
        Assert.Contains("4 runs, 4 of them finished before", _console.Output, StringComparison.Ordinal);
        Assert.Matches(@"\[[1-4]/4\] Dense, other=0\.1: finished before", _console.Output);
    }

    [Fact]
    public async Task Only_the_runs_that_are_wanted_are_trained_and_resume_trains_the_rest()
    {
        Assert.Equal(0, await InvokeAsync("run", "--only", "set=Sparse,seed=1", "--only", "other=0"));
        Assert.Equal(["set=Sparse,other=0,seed=1"], Studies().Single().Runs.Where(run => run.IsFinished).Select(run => run.Plan.Id));
        Assert.Equal(0, await InvokeAsync("resume"));
        Assert.All(Studies().Single().Runs, run => Assert.True(run.IsFinished));
        Assert.Equal(1, await InvokeAsync("resume"));
        Assert.Contains("is unfinished", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_is_the_experiment_as_it_stands()
    {
        Assert.Equal(0, await InvokeAsync("run", "Density", "--preset", "full", "--parallel", "1"));
        Assert.Contains("Density: 12 runs, 1 at a time.", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_study_whose_experiment_has_changed_is_not_gone_on_with()
    {
        await InvokeAsync("run", "--only", "set=Sparse");
        var changed = Description with { Train = [new SettingValue("wall_share", 0.2)] };
        Assert.Equal(1, await InvokeAsync(changed, "resume"));
        Assert.Contains("has changed since", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_trained_under_other_defaults_of_the_learner_are_not_mixed_in()
    {
        await InvokeAsync("run", "--only", "set=Sparse");
        var newer = GuessOptions.Binding with
        {
            Create = settings => (GuessOptions)GuessOptions.Binding.Create(settings) with { Environments = 4 },
        };
        Assert.Equal(1, await new StudyCommandLine(new StudyProgram(World, [Description], [newer]), new StudyConsole(_console, _console))
            .InvokeAsync(["run", "--runs", _root.Path], TestContext.Current.CancellationToken));
        Assert.Contains("was trained with environments = 8, and it would be 4 now.", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_fails_gives_exit_code_3_and_its_message()
    {
        Assert.Equal(3, await InvokeAsync(Description.WithAxis(Sets("Sparse", "Broken")), "run"));
        Assert.Contains("failed: Maze.constraints(21,5): the score of 'ratio'", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_an_experiment_gives_exit_code_1_and_trains_nothing()
    {
        Assert.Equal(1, await InvokeAsync(Description with { Goals = "Wants" }, "run"));
        Assert.Contains("error: Experiment 'Density': world 'Maze' has no goals 'Wants'.", _console.Output, StringComparison.Ordinal);
        Assert.Empty(Studies());
    }

    [Theory]
    [InlineData("Cannot parse argument 'two'", "run", "--parallel", "two")]
    [InlineData("'Densty' not recognized", "run", "Densty")]
    [InlineData("no preset 'quik'. It has: quick, full.", "run", "--preset", "quik")]
    [InlineData("must be at least 1", "run", "--parallel", "0")]
    [InlineData("no axis 'st'. It has: set, other, seed.", "run", "--only", "st=Sparse")]
    [InlineData("no entry 'Spars'. It has: Sparse, Dense.", "run", "--only", "set=Spars")]
    [InlineData("Write it as AXIS=ENTRY", "run", "--only", "Sparse")]
    [InlineData("There is no study in", "report")]
    [InlineData("is no study", "report", "nowhere")]
    public async Task Wrong_usage_gives_exit_code_1_and_a_message(string message, params string[] arguments)
    {
        Assert.Equal(1, await InvokeAsync(arguments));
        Assert.Contains(message, _console.Output.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_presets_with_what_is_finished()
    {
        await InvokeAsync("run", "--only", "set=Sparse");
        Assert.Equal(0, await InvokeAsync("list"));
        Assert.Matches(@"Density\s*│ quick\s*│ 4\s*│ 2 ", _console.Output);
        Assert.Matches(@"Density\s*│ full\s*│ 12\s*│ 0 ", _console.Output);
    }

    [Fact]
    public async Task A_study_that_is_stopped_gives_exit_code_130_and_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        var endless = Description with { Learner = new LearnerDescription("guess", [Option("steps", 1e12)]) };
        var running = new StudyCommandLine(new StudyProgram(World, [endless], [GuessOptions.Binding]), new StudyConsole(_console, _console))
            .InvokeAsync(["run", "--preset", "full", "--runs", _root.Path], stop.Token);
        while (!_console.Output.Contains("Density: 12 runs", StringComparison.Ordinal))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        Assert.Equal(130, await running);
        Assert.Contains("Stopped. 0 of 12 runs are finished and kept.", _console.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_root.Path, "result.json", SearchOption.AllDirectories));
    }

    private Task<int> InvokeAsync(params string[] arguments) => InvokeAsync(Description, arguments);

    private Task<int> InvokeAsync(ExperimentDescription experiment, params string[] arguments) =>
        new StudyCommandLine(new StudyProgram(World, [experiment], [GuessOptions.Binding]), new StudyConsole(_console, _console))
            .InvokeAsync([.. arguments, "--runs", _root.Path], TestContext.Current.CancellationToken);

    private IEnumerable<StudyFolder> Studies() => StudyFolder.List(_root.Path).Select(StudyFolder.Open);
}
