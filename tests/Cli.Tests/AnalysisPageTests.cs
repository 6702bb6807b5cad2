using System.Globalization;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Tests;

/// <summary>docs/analysis.md shows what the tool says of the set that it declares.</summary>
public sealed class AnalysisPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Page { get; } = File.ReadAllText(Path.Combine(Repository.Folder, "docs/analysis.md")).ReplaceLineEndings("\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_set_of_the_page_is_checked_and_explained_as_it_says()
    {
        var path = _folder.Write("Crane.constraints", BlockOf("constraints"));

        var check = await ToolRun.Of("check", path, "--warnaserror");
        Assert.Equal((0, $"{path}(26,13): info ESP4084: "), (check.ExitCode, check.Output[..(check.Output.IndexOf("ESP4084: ", StringComparison.Ordinal) + 9)]));
        Assert.Equal(new ToolRun(0, BlockOf("text"), ""), await ToolRun.Of("explain", path));
    }

    [Fact]
    public void The_page_tells_the_budgets_of_a_build()
    {
        var build = AnalysisOptions.Build;

        Assert.All(
            (long[])[build.ProfileWork, build.MostPairs, build.PairWork, build.RemarkWork, build.RangeWork],
            budget => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {budget:N0} |"), Page, StringComparison.Ordinal));
    }

    private static string BlockOf(string language) => Assert.Single(Page.Split($"```{language}\n").Skip(1)).Split("```")[0];
}
