using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Espalier.Cli.Tests;

/// <summary>What <c>espalier explain --output html</c> writes can be read by strict readers and looked at anywhere.</summary>
public sealed partial class ExplainPageTests : IDisposable
{
    private const string Orchard = """
        world Orchard {
            state { x, crate_x : int in 0..10; battery : int in 0..3; hidden ripe : bool[9]; }
            action { move : Move; }
            enum Move { stay, north, east }
            horizon 100 steps;
        }

        constraints Sparse for Orchard {
            reward deliver: 10 when x < crate_x and battery > 1;
        }

        constraints Dense for Orchard : Sparse {
            reward approach: x - next.x when next.battery > 0;
            clip -1..5;
        }

        world Cellar { state { x : real in 0..1; } }

        constraints Cool for Cellar { penalize warm: x; }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData()]
    [InlineData("--set", "Dense")]
    [InlineData("--world", "Orchard")]
    [InlineData("--set", "Dense | thin 10% | delay 4 steps")]
    public async Task The_page_is_well_formed_and_needs_nothing_but_itself(params string[] options)
    {
        var page = await PageOf(options);

        var document = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(Reference(), page);
        Assert.Empty(document.Descendants("script"));
        var ids = document.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        var references = document.Descendants()
            .SelectMany(element => new[] { element.Attribute("for"), element.Attribute("aria-labelledby") })
            .SelectMany(attribute => attribute?.Value.Split(' ') ?? []);
        Assert.Subset(ids.ToHashSet(), references.ToHashSet());
    }

    [Fact]
    public async Task The_same_files_give_the_same_bytes()
    {
        Assert.Equal(await PageOf(), await PageOf());
    }

    [Fact]
    public async Task A_picture_has_a_row_for_each_variable_and_tells_who_reads_it()
    {
        var picture = PicturesIn(await PageOf("--set", "Dense")).First();

        Assert.Equal("Which lines of Dense read which variables", picture.Element("title")!.Value);
        Assert.Equal(
            "x: deliver, approach; crate_x: deliver; battery: deliver, approach; ripe: no line reads it; move: no line reads it",
            picture.Element("desc")!.Value);
        Assert.Equal(
            [
                "x in deliver: decides when it speaks",
                "x in approach: decides what it says, before and after the step",
                "crate_x in deliver: decides when it speaks",
                "battery in deliver: decides when it speaks",
                "battery in approach: decides when it speaks, after the step",
            ],
            picture.Descendants("title").Select(title => title.Value).Where(title => title.Contains(" in ", StringComparison.Ordinal) && title.Contains("decides", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sets_of_a_world_are_compared_in_a_picture_and_each_set_has_one()
    {
        Assert.Equal(
            [
                "Which sets for Orchard read which variables",
                "Which lines of Sparse read which variables", "How often Sparse speaks over x and battery",
                "Which lines of Dense read which variables", "How often Dense speaks over x and battery",
                "Which lines of Cool read which variables",
            ],
            PicturesIn(await PageOf()).Select(picture => picture.Element("title")!.Value));
    }

    [Theory]
    [InlineData("Sparse", true)]
    [InlineData("Cool", false)]
    public async Task How_often_a_set_speaks_is_drawn_where_something_decides_it(string set, bool isDrawn) => Assert.Equal(
        isDrawn,
        PicturesIn(await PageOf("--set", set)).Descendants("text").Any(text => text.Value == "how often it speaks"));

    [Fact]
    public async Task What_no_line_speaks_of_is_said_at_its_place()
    {
        var titles = PicturesIn(await PageOf("--set", "Sparse")).Descendants("title").Select(title => title.Value).ToList();

        Assert.Contains("crate_x = 0: no line speaks", titles);
        Assert.Contains("crate_x = 10: 0.4545 evaluations a step", titles);
        Assert.Contains("battery = 1: no line speaks", titles);
        Assert.Contains("x = 10, battery = 3: no line speaks", titles);
        Assert.Contains("ripe does not decide when a line speaks", titles);
    }

    [Fact]
    public async Task A_page_is_written_to_a_file_where_one_is_named()
    {
        var path = Path.Combine(Path.GetDirectoryName(Write())!, "page.html");

        Assert.Equal(new ToolRun(0, "", ""), await ToolRun.Of("explain", Write(), "--output", "html", "--file", path));

        Assert.Equal(await PageOf(), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    private static IEnumerable<XElement> PicturesIn(string page) => XDocument
        .Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal))
        .Descendants("svg")
        .Where(picture => (string?)picture.Attribute("role") == "img");

    private string Write() => _folder.Write("orchard.constraints", Orchard);

    private async Task<string> PageOf(params string[] options)
    {
        var run = await ToolRun.Of(["explain", Write(), "--output", "html", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    [GeneratedRegex(@"https?:|//|url\(|@import|src=|href=")]
    private static partial Regex Reference();
}
