using Espalier.Runs.Store;

namespace Espalier.Runs.Tests;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly StudyFolder _study;

    public RunFolderTests() => _study = StudyFolder.Create(_root.Path, Samples.Study);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_run_is_finished_once_its_result_is_there()
    {
        var run = _study.Runs[0];
        Assert.False(run.IsFinished);
        Assert.Null(run.ReadResult());
        run.WriteStart(Samples.Configuration(run.Plan), Samples.Experiment.Sources);
        Assert.False(run.IsFinished);
        run.WriteEnd(Samples.Result(run.Plan), Samples.Provenance);
        Assert.True(run.IsFinished);
        Assert.Equal(0.5, run.ReadResult()!.Curve[0].Return);
        Assert.Equal(Samples.Provenance.Started, run.ReadProvenance()!.Started);
        Assert.Equal("ppo", run.ReadConfiguration()!.Learner.Name);
    }

    [Fact]
    public void The_constraint_text_is_kept_as_it_was()
    {
        var run = _study.Runs[0];
        run.WriteStart(Samples.Configuration(run.Plan), Samples.Experiment.Sources);
        Assert.Equal(Samples.Experiment.Sources[0].Text, File.ReadAllText(Path.Combine(run.Path, "Orchard.constraints")));
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes()
    {
        var (first, second) = (_study.Runs[0], _study.Runs[1]);
        first.WriteEnd(Samples.Result(first.Plan), Samples.Provenance);
        second.WriteEnd(Samples.Result(first.Plan), Samples.Provenance with { Seconds = 1 });
        Assert.Equal(File.ReadAllBytes(first.ResultPath), File.ReadAllBytes(second.ResultPath));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_measure_that_does_not_exist_is_null(double value)
    {
        var run = _study.Runs[0];
        run.WriteEnd(Samples.Result(run.Plan, value), Samples.Provenance);
        Assert.Null(run.ReadResult()!.Curve[0].Return);
    }

    [Fact]
    public void A_figure_that_must_exist_and_is_not_finite_is_refused_and_leaves_the_run_unfinished()
    {
        var run = _study.Runs[0];
        var error = Assert.Throws<StoreException>(
            () => run.WriteEnd(Samples.Result(run.Plan), Samples.Provenance with { Seconds = double.NaN }));
        Assert.Contains("provenance.json was not written", error.Message);
        Assert.False(run.IsFinished);
    }

    [Fact]
    public void A_process_killed_while_writing_leaves_a_run_that_is_not_finished_and_is_cleaned_when_taken_again()
    {
        var run = _study.Runs[0];
        run.WriteStart(Samples.Configuration(run.Plan), []);
        var half = $"{run.ResultPath}.abc.tmp";
        File.WriteAllText(half, "{ \"format\": 1, \"exp");
        Assert.False(run.IsFinished);
        Assert.Null(run.ReadResult());
        using var held = run.TryLock();
        Assert.NotNull(held);
        Assert.False(File.Exists(half));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"format\": 1, \"experiment\": \"De")]
    [InlineData("null")]
    [InlineData("{ \"format\": 1 }")]
    public void A_damaged_result_is_named_and_the_run_counts_as_not_finished(string text)
    {
        var run = _study.Runs[0];
        Directory.CreateDirectory(run.Path);
        File.WriteAllText(run.ResultPath, text);
        Assert.False(run.IsFinished);
        var error = Assert.Throws<StoreException>(() => run.ReadResult());
        Assert.StartsWith(run.ResultPath, error.Message);
        Assert.EndsWith("Run the study again: this run is then trained anew.", error.Message);
    }

    [Fact]
    public void Only_one_holder_trains_a_run_and_a_lock_left_behind_is_free()
    {
        var run = _study.Runs[0];
        using (var first = run.TryLock())
        {
            Assert.NotNull(first);
            Assert.Null(run.TryLock());
            using var other = _study.Runs[1].TryLock();
            Assert.NotNull(other);
        }

        Assert.True(File.Exists(Path.Combine(run.Path, "lock")));
        using var again = run.TryLock();
        Assert.NotNull(again);
    }
}
