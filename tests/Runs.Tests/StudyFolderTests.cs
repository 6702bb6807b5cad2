using Espalier.Runs.Experiments;
using Espalier.Runs.Store;

namespace Espalier.Runs.Tests;

public sealed class StudyFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_plan_is_the_product_of_all_axes() =>
        Assert.Equal(
            [
                "set=Sparse,other=0.03,seed=1", "set=Sparse,other=0.03,seed=2",
                "set=Dense,other=0.03,seed=1", "set=Dense,other=0.03,seed=2",
            ],
            Samples.Study.Runs.Select(run => run.Id));

    [Fact]
    public void A_value_is_a_number_or_a_list_and_a_set_has_none()
    {
        var study = StudyRecord.Plan(
            Samples.Experiment with { Axes = [.. Samples.Experiment.Axes, new("goal", AxisKind.Setting, [new("[0, 1]", null, [0, 1], [])])] }, null);
        var folder = StudyFolder.Create(_root.Path, study);
        var text = File.ReadAllText(Path.Combine(folder.Path, "study.json"));
        Assert.Contains("\"value\": 0.03", text, StringComparison.Ordinal);
        Assert.Contains("\"entry\": \"[0, 1]\",\n          \"value\": [\n            0,\n            1\n          ]", text, StringComparison.Ordinal);
        Assert.Contains("\"entry\": \"Sparse\",\n          \"value\": null", text, StringComparison.Ordinal);
        Assert.Matches("^set=Sparse,other=0.03,seed=1,goal=0,1-[0-9a-f]{8}$", study.Runs[0].Id);
        Assert.Equal(study.Runs[0].Entries.AsEnumerable(), StudyFolder.Open(folder.Path).Study.Runs[0].Entries);
    }

    [Fact]
    public void A_study_read_back_is_the_study_that_was_written()
    {
        var made = StudyFolder.Create(_root.Path, Samples.Study);
        var opened = StudyFolder.Open(made.Path);
        using var other = new TemporaryFolder();
        var copy = StudyFolder.Create(other.Path, opened.Study);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(made.Path, "study.json")),
            File.ReadAllBytes(Path.Combine(copy.Path, "study.json")));
        Assert.Equal(Path.GetFileName(made.Path), Path.GetFileName(copy.Path));
    }

    [Fact]
    public void The_same_study_has_the_same_folder_and_a_changed_one_another()
    {
        var first = StudyFolder.Create(_root.Path, Samples.Study);
        Assert.Matches("^Density-[0-9a-f]{8}$", Path.GetFileName(first.Path));
        Assert.Equal(first.Path, StudyFolder.Create(_root.Path, Samples.Study).Path);
        var changed = Samples.Study with { Experiment = Samples.Experiment with { Observe = null } };
        Assert.NotEqual(first.Path, StudyFolder.Create(_root.Path, changed).Path);
        Assert.Equal(2, StudyFolder.List(_root.Path).Length);
    }

    [Fact]
    public void The_files_are_plain_json_in_snake_case_with_nulls_written_and_line_feeds_only()
    {
        var folder = StudyFolder.Create(_root.Path, Samples.Study);
        var text = File.ReadAllText(Path.Combine(folder.Path, "study.json"));
        Assert.Contains("\"kind\": \"setting\"", text);
        Assert.Contains("\"half_along\": null", text);
        Assert.Contains("\"relation\": \"greater\"", text);
        Assert.DoesNotContain("\r", text);
        Assert.EndsWith("}\n", text);
    }

    [Fact]
    public void A_folder_without_a_study_is_said_to_be_none()
    {
        var error = Assert.Throws<StoreException>(() => StudyFolder.Open(_root.Path));
        Assert.Contains("is no study", error.Message);
    }

    [Fact]
    public void A_damaged_study_names_its_file_and_line()
    {
        var folder = StudyFolder.Create(_root.Path, Samples.Study);
        File.WriteAllText(Path.Combine(folder.Path, "study.json"), "{\n  \"format\": 1,\n  oh");
        var error = Assert.Throws<StoreException>(() => StudyFolder.Open(folder.Path));
        Assert.Contains("study.json is damaged at line 3", error.Message);
    }

    [Fact]
    public void A_study_of_another_format_is_refused()
    {
        var folder = StudyFolder.Create(_root.Path, Samples.Study with { Format = 2 });
        var error = Assert.Throws<StoreException>(() => StudyFolder.Open(folder.Path));
        Assert.Contains("has format 2", error.Message);
    }

    [Fact]
    public void A_study_that_was_edited_by_hand_is_not_mixed_with_a_new_one()
    {
        var folder = StudyFolder.Create(_root.Path, Samples.Study);
        File.AppendAllText(Path.Combine(folder.Path, "study.json"), " ");
        var error = Assert.Throws<StoreException>(() => StudyFolder.Create(_root.Path, Samples.Study));
        Assert.Contains("has been changed", error.Message);
    }

    [Fact]
    public void Two_runs_of_one_name_are_refused()
    {
        var set = Samples.Experiment.Axes[0];
        var twice = Samples.Experiment with
        {
            Axes = Samples.Experiment.Axes.SetItem(0, set with { Entries = [set.Entries[0], set.Entries[0] with { Name = "SPARSE" }] }),
        };
        Assert.Contains("two runs named", Assert.Throws<StoreException>(() => StudyRecord.Plan(twice, null)).Message);
    }
}
