using System.Text.Json;

namespace Espalier.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Orchard = """
        namespace Farm;
        world Orchard {
            state { x : int in 0..10; crate_x : int in 0..10; carrying : bool; }
            action { move : Move; }
            enum Move { stay, north, east }
            horizon 100 steps;
        }

        constraints Sparse for Orchard {
            reward deliver: 10 when carrying and x == crate_x;
        }

        constraints Dense(limit : int in 0..10 = 2) for Orchard : Sparse {
            forbid  bump: x > limit when move != stay weight 0.5;
            require near: abs(x - crate_x) <= 2 every 4 steps;
        }

        constraints Calm for Orchard { reward calm: 1 when not carrying; }

        constraints Late for Orchard = (Dense - near) | cover 50% + Calm | thin 10% unscaled | delay 4 steps;

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_declared_set_has_a_table_and_several_are_compared()
    {
        var run = await ToolRun.Of("explain", Write(Orchard));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["Sparse, for Orchard", "Dense, for Orchard", "Calm, for Orchard", "Late, for Orchard", "Side by side"],
            run.Output.Split('\n').Where(line => line.Length > 0 && char.IsLetter(line[0])));
    }

    [Theory]
    [InlineData("Sparse")]
    [InlineData("Dense(3) | thin 10%")]
    public async Task A_set_is_explained_alone(string set)
    {
        var run = await ToolRun.Of("explain", Write(Orchard), "--set", set);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"{set}, for Orchard\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Side by side", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_dial_of_a_set_is_left_out_once()
    {
        var late = await JsonOf(Orchard, "--set", "Late");
        Assert.Equal(["cover 50%", "thin 10% unscaled", "delay 4 steps"], DialsOf(late));

        var said = await JsonOf(Orchard, "--set", "Dense | mix 10% (Calm | scale 2) | keep 2");
        Assert.Equal(["scale 2", "mix 10% (Calm | scale 2)", "keep 2"], DialsOf(said));

        Assert.Equal(["keep 1"], DialsOf(await JsonOf(Orchard, "--set", "(Sparse | keep 1)")));

        static IEnumerable<string?> DialsOf(JsonElement set) => set.GetProperty("dials").EnumerateArray().Select(dial => dial.GetProperty("dial").GetString());
    }

    [Fact]
    public async Task Json_has_a_figure_with_its_basis_and_bounds_for_each_line()
    {
        var set = await JsonOf(Orchard, "--set", "Dense");

        Assert.Equal(("Dense", "Farm", "Orchard"), (Text(set, "name"), Text(set, "namespace"), Text(set, "world")));
        var line = set.GetProperty("lines")[1];
        Assert.Equal(("bump", "forbid", "0.5", "every step"), (Text(line, "name"), Text(line, "demand"), Text(line, "weight"), Text(line, "cadence")));
        Assert.Equal(14, line.GetProperty("line").GetInt32());
        Assert.EndsWith("orchard.constraints", Text(line, "file"), StringComparison.Ordinal);
        foreach (var name in (string[])["scope", "density", "delay", "informative"])
        {
            Assert.Equal(
                ["basis", "nominal", "low", "high", "estimate", "error"], line.GetProperty(name).EnumerateObject().Select(property => property.Name));
        }

        foreach (var name in (string[])["score", "paid"])
            Assert.Equal(["never", "low", "high", "may_be_not_finite"], line.GetProperty(name).EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["breadth", "density", "delay", "informative_share", "overlaps", "unmentioned", "hole"],
            set.GetProperty("profile").EnumerateObject().Select(property => property.Name));

        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("Sprase", "espalier: error: There is no set 'Sprase'. Did you mean 'Sparse'?\n")]
    [InlineData("Quiet", "espalier: error: There is no set 'Quiet'. There are 'Sparse', 'Dense', 'Calm', 'Late'.\n")]
    public async Task A_set_that_is_not_there_is_told(string set, string error)
    {
        Assert.Equal(new ToolRun(2, "", error), await ToolRun.Of("explain", Write(Orchard), "--set", set));
    }

    [Fact]
    public async Task Files_with_errors_are_not_explained()
    {
        var path = Write(Orchard.Replace("x == crate_x;", "x == crate;", StringComparison.Ordinal));

        Assert.Equal(
            new ToolRun(1, "", $"{path}(10,47): error ESP2001: Nothing here is named 'crate'. Did you mean 'crate_x'?\n"),
            await ToolRun.Of("explain", path));
        var run = await ToolRun.Of("explain", Write(Orchard), "--set", "Sparse | thin 200%");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("--set(1,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_sets_has_nothing_to_explain()
    {
        Assert.Equal(
            new ToolRun(2, "", "espalier: error: There is no set to explain.\n"), await ToolRun.Of("explain", Write("world W { state { x : bool; } }")));
    }

    [Theory]
    [InlineData("--budget", "0")]
    [InlineData("--budget", "many")]
    [InlineData("--output", "xml")]
    public async Task What_cannot_be_done_is_refused(string option, string value)
    {
        var run = await ToolRun.Of("explain", Write(Orchard), option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("espalier: error: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ESP2001", 0, "# ESP2001: ", "")]
    [InlineData("esp2001", 0, "# ESP2001: ", "")]
    [InlineData("ESP9999", 2, "", "espalier: error: There is no diagnostic 'ESP9999'.")]
    [InlineData("especially", 2, "", "espalier: error: There is no file or folder 'especially'.")]
    public async Task What_looks_like_an_id_is_one(string subject, int exitCode, string output, string error)
    {
        var run = await ToolRun.Of("explain", subject);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(output, run.Output, StringComparison.Ordinal);
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }

    private string Write(string text) => _folder.Write("orchard.constraints", text);

    private async Task<JsonElement> JsonOf(string text, params string[] options)
    {
        var run = await ToolRun.Of(["explain", Write(text), "--output", "json", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var document = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, document.GetProperty("version").GetInt32());
        return document.GetProperty("sets")[0];
    }
}
