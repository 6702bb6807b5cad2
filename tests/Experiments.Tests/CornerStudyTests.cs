using Espalier.Samples;

namespace Espalier.Experiments.Tests;

/// <summary>The whole thing, from the command line of the sample to what is on disk.</summary>
public sealed class CornerStudyTests
{
    [Fact]
    public async Task A_study_gives_the_same_results_one_after_another_and_two_at_a_time()
    {
        var alone = await Play("--parallel", "1");
        var together = await Play("--parallel", "2");
        Assert.Equal(2, alone.Count);
        Assert.Equal(alone.Keys, together.Keys);
        foreach (var (run, bytes) in alone)
            Assert.Equal(bytes, together[run]);
    }

    private static async Task<SortedDictionary<string, string>> Play(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var status = await Corner.HostAsync<CornerEnvironment>(
            ["run", "--preset", "smoke", "--runs", folder.Path, .. options]);
        Assert.Equal(0, status);
        var files = new DirectoryInfo(folder.Path);
        Assert.Single(files.GetFiles("report.html", SearchOption.AllDirectories));
        return new(files.GetFiles("result.json", SearchOption.AllDirectories).ToDictionary(
            file => file.Directory!.Name, file => File.ReadAllText(file.FullName)));
    }
}
