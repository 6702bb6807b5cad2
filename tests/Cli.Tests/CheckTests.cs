using System.Text.Json;

namespace Espalier.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Cart = """
        world Cart {
            state  { place : int in 0..10; }
            action { push : bool; }
            horizon 100 steps;
        }

        """;

    private const string Sound = "constraints Steady for Cart {\n    reward middle: place;\n}\n";
    private const string Misspelled = "constraints Steady for Cart {\n    reward middle: plcae;\n    penalize effort: pusch;\n}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_sound_is_passed_over_in_silence()
    {
        var file = _folder.Write("cart.constraints", Cart + Sound);

        var run = await ToolRun.Of("check", file);

        Assert.Equal(new ToolRun(0, "", "Nothing to say in 1 file.\n"), run);
    }

    [Fact]
    public async Task Errors_are_written_as_compilers_write_them_by_file_and_place()
    {
        var second = _folder.Write("b.constraints", "constraints Other for Cart {\n    reward late: y;\n}\n");
        var first = _folder.Write("a.constraints", Cart + Misspelled);

        var run = await ToolRun.Of("check", second, first);

        Assert.Equal(
            new ToolRun(
                1,
                $"""
                {first}(7,20): error ESP2001: Nothing here is named 'plcae'. Did you mean 'place'?
                {first}(8,22): error ESP2001: Nothing here is named 'pusch'. Did you mean 'push'?
                {second}(2,18): error ESP2001: Nothing here is named 'y'. Declare it, or correct the name.

                """,
                "3 errors in 2 files.\n"),
            run);
    }

    [Fact]
    public async Task Several_files_are_one_compilation()
    {
        var world = _folder.Write("world.constraints", Cart);
        var set = _folder.Write("set.constraints", Sound);

        Assert.Equal(0, (await ToolRun.Of("check", world, set)).ExitCode);
        Assert.Equal(1, (await ToolRun.Of("check", set)).ExitCode);
    }

    [Fact]
    public async Task A_folder_stands_for_the_files_in_it_without_what_builds_left()
    {
        _folder.Write("world.constraints", Cart);
        _folder.Write("inner/set.constraints", Sound);
        _folder.Write("bin/old.constraints", "nonsense");
        _folder.Write(".hidden/old.constraints", "nonsense");

        var run = await ToolRun.Of("check", _folder.Path);

        Assert.Equal("Nothing to say in 2 files.", run.Error.Trim());
    }

    [Fact]
    public async Task A_pattern_stands_for_the_files_that_match()
    {
        _folder.Write("a/world.constraints", Cart);
        _folder.Write("a/b/set.constraints", Sound);
        _folder.Write("c/other.constraints", "nonsense");

        var run = await ToolRun.Of("check", Path.Combine(_folder.Path, "a", "**", "*.constraints"), Path.Combine(_folder.Path, "a"));

        Assert.Equal("Nothing to say in 2 files.", run.Error.Trim());
    }

    [Theory]
    [InlineData("wrld.constraints", "There is no file or folder '{0}'. Did you mean '{1}'?")]
    [InlineData("*.text", "No file matches '{0}'.")]
    [InlineData("empty", "There is no .constraints file in the folder '{0}'.")]
    public async Task A_name_that_leads_nowhere_is_said(string name, string message)
    {
        var near = _folder.Write("world.constraints", Cart);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        var path = Path.Combine(_folder.Path, name);

        var run = await ToolRun.Of("check", path);

        Assert.Equal(
            new ToolRun(2, "", "espalier: error: " + string.Format(null, message, path, near) + "\n"), run);
    }

    [Fact]
    public async Task A_command_line_that_cannot_be_read_is_refused()
    {
        var run = await ToolRun.Of("check", "x", "--output", "xml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Argument 'xml' not recognized", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("'espalier check --help' tells what can be said.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ToolRun.Of("check")).ExitCode);
        Assert.Equal(2, (await ToolRun.Of("chek")).ExitCode);
        Assert.Equal(0, (await ToolRun.Of("check", "--help")).ExitCode);
    }

    [Fact]
    public async Task Json_has_every_place_in_full()
    {
        var file = _folder.Write("cart.constraints", Cart + Misspelled);

        var run = await ToolRun.Of("check", file, "--output", "json");

        var found = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(2, found.GetProperty("errors").GetInt32());
        var first = found.GetProperty("diagnostics")[0];
        Assert.Equal(file, first.GetProperty("file").GetString());
        Assert.Equal("Nothing here is named 'plcae'. Did you mean 'place'?", first.GetProperty("message").GetString());
        Assert.Equal("""{"line":7,"column":20,"offset":152}""", Compact(first.GetProperty("start")));
        Assert.Equal("""{"line":7,"column":25,"offset":157}""", Compact(first.GetProperty("end")));
    }

    [Fact]
    public async Task Sarif_has_rules_with_help_and_results_with_regions()
    {
        var file = _folder.Write("a cart.constraints", Cart + Misspelled);

        var run = await ToolRun.Of("check", file, "--output", "sarif");

        var log = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var results = log.GetProperty("runs")[0].GetProperty("results");
        var rule = Assert.Single(log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
        Assert.Equal("ESP2001", rule.GetProperty("id").GetString());
        Assert.StartsWith("# ESP2001: Unknown name", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, results.GetArrayLength());
        Assert.Equal("error", results[1].GetProperty("level").GetString());
        Assert.Equal(0, results[1].GetProperty("ruleIndex").GetInt32());
        var place = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/a%20cart.constraints", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"startLine":8,"startColumn":22,"endLine":8,"endColumn":27,"charOffset":180,"charLength":5}""",
            Compact(place.GetProperty("region")));
    }

    [Fact]
    public async Task A_diagnostic_is_explained()
    {
        var run = await ToolRun.Of("explain", "esp2001");

        Assert.StartsWith("# ESP2001: Unknown name", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            new ToolRun(2, "", "espalier: error: There is no diagnostic 'ESP201'. Did you mean 'ESP2001'?\n"),
            await ToolRun.Of("explain", "ESP201"));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
