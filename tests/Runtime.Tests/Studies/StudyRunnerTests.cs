using System.Collections.Immutable;
using Espalier.Runs.Experiments;
using Espalier.Runs.Store;
using Espalier.Runtime.Studies;
using static Espalier.Runtime.Tests.Studies.MazeExperiment;

namespace Espalier.Runtime.Tests.Studies;

public sealed class StudyRunnerTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_at_any_parallelism()
    {
        var plan = Planner.Plan(Description, "full");
        var one = await RunAsync(plan, "one", parallelism: 1);
        var three = await RunAsync(plan, "three", parallelism: 3);
        Assert.Equal(12, one.Runs.Length);
        foreach (var (first, second) in one.Runs.Zip(three.Runs))
            Assert.Equal(File.ReadAllText(first.ResultPath), File.ReadAllText(second.ResultPath));
    }

    [Fact]
    public async Task Other_seeds_and_sets_give_other_results()
    {
        var study = await RunAsync(Planner.Plan(Description, "full"), "runs");
        var curves = study.Runs.Select(run => string.Join(' ', run.ReadResult()!.Curve.Select(point => point.Return)));
        Assert.Equal(12, curves.Distinct().Count());
    }

    [Fact]
    public async Task All_runs_see_the_same_probe_levels()
    {
        var study = await RunAsync(Planner.Plan(Description, "full"), "runs");
        var probes = study.Runs.Select(run => run.ReadResult()!.Probes.Single()).ToList();
        Assert.Single(probes.Select(probe => (probe.Levels, probe.Drawn)).Distinct());
        Assert.Single(probes.Select(probe => (probe.Random.Intended, probe.Random.Rival, probe.Random.Length)).Distinct());
        Assert.Equal(60, probes[0].Levels);
    }

    [Fact]
    public async Task A_policy_is_measured_where_it_became_competent_if_an_expectation_asks_for_it()
    {
        var expected = new ExpectationDescription(
            "success[Dense] > success[Sparse] at competence", new("success", null, []), ExpectedRelation.Greater, null, null, null, 0.95, null, 1)
        {
            IsAtCompetence = true,
        };
        var asking = Description with { Expectations = [expected], Competence = 0.2, Learner = new("guess", [Option("steps", 40_000)]) };
        var early = (await RunAsync(Planner.Plan(asking, "full"), "early")).Runs.Select(run => run.ReadResult()!).ToList();
        Assert.Contains(early, result => result.Competent is not null);
        foreach (var result in early)
        {
            var first = result.Curve.FirstOrDefault(point => point.IsCompetent(0.2));
            Assert.Equal(first?.Steps, result.Competent?.Steps);
            if (result.Competent is { } competent)
                Assert.Equal((40, 60), (competent.Training.Levels, competent.Probes.Single().Levels));
        }

        var never = await RunAsync(Planner.Plan(asking with { Competence = 1 }, "full"), "never");
        Assert.All(never.Runs, run => Assert.Null(run.ReadResult()!.Competent));
        var silent = await RunAsync(Planner.Plan(Description, "full"), "silent");
        Assert.All(silent.Runs, run => Assert.Null(run.ReadResult()!.Competent));
    }

    [Fact]
    public async Task Finished_runs_are_passed_over_and_keep_their_bytes()
    {
        var plan = Planner.Plan(Description, null);
        var study = await RunAsync(plan, "runs");
        var written = study.Runs.Select(run => File.GetLastWriteTimeUtc(run.ResultPath)).ToList();
        var outcomes = await Runner(World).RunAsync(plan.Runs, study, 2, new SilentListener(), CancellationToken.None);
        Assert.All(outcomes, outcome => Assert.Equal(RunState.AlreadyFinished, outcome.State));
        Assert.Equal(written, study.Runs.Select(run => File.GetLastWriteTimeUtc(run.ResultPath)));
    }

    [Fact]
    public async Task A_run_that_another_process_trains_is_left_to_it()
    {
        var plan = Planner.Plan(Description, null);
        var study = StudyFolder.Create(_root.Path, plan.Record);
        using var held = study.Runs[0].TryLock();
        var outcomes = await Runner(World).RunAsync(plan.Runs, study, 2, new SilentListener(), CancellationToken.None);
        Assert.Equal(RunState.Elsewhere, outcomes.Single(outcome => outcome.Run.Id == study.Runs[0].Plan.Id).State);
        Assert.False(study.Runs[0].IsFinished);
    }

    [Fact]
    public async Task A_study_that_is_stopped_keeps_what_is_finished_and_goes_on_later()
    {
        var plan = Planner.Plan(Description, "full");
        var study = StudyFolder.Create(_root.Path, plan.Record);
        using var stop = new CancellationTokenSource();
        var ended = 0;
        var listener = new SilentListener(_ =>
        {
            if (++ended == 3)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Runner(World).RunAsync(plan.Runs, study, 1, listener, stop.Token));
        Assert.Equal(3, study.Runs.Count(run => run.IsFinished));

        var outcomes = await Runner(World).RunAsync(plan.Runs, study, 1, new SilentListener(), CancellationToken.None);
        Assert.Equal(3, outcomes.Count(outcome => outcome.State == RunState.AlreadyFinished));
        Assert.All(study.Runs, run => Assert.True(run.IsFinished));
    }

    [Fact]
    public async Task A_run_cancelled_in_training_leaves_no_result()
    {
        var plan = Planner.Plan(Description with { Learner = new("guess", [Option("steps", 1e12)]) }, "full");
        var study = StudyFolder.Create(_root.Path, plan.Record);
        using var stop = new CancellationTokenSource();
        var listener = new StoppingListener(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Runner(World).RunAsync(plan.Runs, study, 2, listener, stop.Token));
        Assert.All(study.Runs, run => Assert.False(File.Exists(run.ResultPath)));
    }

    [Fact]
    public async Task A_run_that_fails_is_told_of_and_the_others_go_on()
    {
        var plan = Planner.Plan(Description.WithAxis(Sets("Broken", "Sparse")), "full");
        var study = StudyFolder.Create(_root.Path, plan.Record);
        var outcomes = await Runner(World).RunAsync(plan.Runs, study, 2, new SilentListener(), CancellationToken.None);
        Assert.Equal(6, outcomes.Count(outcome => outcome.State == RunState.Finished));
        var failed = outcomes.Where(outcome => outcome.State == RunState.Failed).ToImmutableArray();
        Assert.Equal(6, failed.Length);
        Assert.All(failed, outcome => Assert.StartsWith("Maze.constraints(21,5)", outcome.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_holds_a_curve_of_at_most_fifty_points_that_covers_all_steps()
    {
        var study = await RunAsync(Planner.Plan(Description, "full"), "runs");
        foreach (var result in study.Runs.Select(run => run.ReadResult()!))
        {
            Assert.InRange(result.Curve.Length, 40, 50);
            Assert.Equal(2_048, result.Steps);
            Assert.Equal(2_048, result.Curve[^1].Steps);
            Assert.All(result.Curve.Zip(result.Curve.Skip(1)), pair => Assert.True(pair.First.Steps < pair.Second.Steps));
            Assert.Null(result.Curve[^1].ExplainedVariance);
            Assert.Equal(Math.Log(4), result.Curve[^1].Entropy!.Value, 1e-12);
            Assert.Equal(2_048, result.Terms[0].Steps);
        }
    }

    private static StudyRunner Runner(IStudyWorld world) =>
        new(new RunTrainer(world, TimeProvider.System), new ProvenanceSource("test"), TimeProvider.System);

    private async Task<StudyFolder> RunAsync(StudyPlan plan, string root, int parallelism = 2)
    {
        var study = StudyFolder.Create(Path.Combine(_root.Path, root), plan.Record);
        await Runner(World).RunAsync(plan.Runs, study, parallelism, new SilentListener(), CancellationToken.None);
        return study;
    }
}
