namespace Espalier.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private const string Cart = """
        namespace Samples;

        world Cart {
            settings { slope : real in 0..1 = 0.5; }
            state  { x : int in 0..10; v : real[2] in -4..4; lamp : Lamp; }
            action { push : bool; }
            enum Lamp { red, green }
            horizon 100 steps;
        }

        constraints Steady for Cart {
            reward    middle: x + slope;
            penalize  effort: 3                 when push weight 0.5;
            achieve   home:   next.x == 0       weight 8;
            potential closer: -x;
            metric    speed:  v[0] + v[1];
        }

        """;

    private const string Rows = """
        {"state":{"x":4,"v":[1,0.5],"lamp":"red"},"action":{"push":true},"next":{"x":3,"v":[0,0],"lamp":"green"},"terminated":false,"truncated":false,"first":true}

        {"terminated":true,"truncated":false,"next":{"lamp":"green","v":[0,0],"x":0},"action":{"push":false},"state":{"x":3,"v":[-0.25,0],"lamp":"green"},"settings":{"slope":0.25}}
        {"state":{"x":1,"v":[2.5,0],"lamp":"red"},"action":{"push":false},"next":{"x":0,"v":[0,0],"lamp":"red"},"terminated":false,"truncated":false}
        {"state":{"x":0,"v":[2.5,0],"lamp":"red"},"action":{"push":false},"next":{"x":0,"v":[0,0],"lamp":"red"},"terminated":false,"truncated":false}
        {"state":{"x":0.0,"v":[2.5,0],"lamp":"red"},"action":{"push":false},"next":{"x":0,"v":[0,0],"lamp":"red"},"terminated":false,"truncated":true,"first":true}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_are_scored_by_hand_computed_numbers()
    {
        var run = await Score(Rows, "--discount", "0.5");

        Assert.Equal("5 rows in 3 episodes.\n", run.Error);
        Assert.Equal(
            """
            {"total":5.5,"terms":{"middle":4.5,"effort":-1.5,"home":0,"closer":2.5,"speed":0},"metrics":{"speed":1.5}}
            {"total":14.25,"terms":{"middle":3.25,"effort":null,"home":8,"closer":3,"speed":0},"metrics":{"speed":-0.25}}
            {"total":10.5,"terms":{"middle":1.5,"effort":null,"home":8,"closer":1,"speed":0},"metrics":{"speed":2.5}}
            {"total":0.5,"terms":{"middle":0.5,"effort":null,"home":null,"closer":0,"speed":0},"metrics":{"speed":2.5}}
            {"total":8.5,"terms":{"middle":0.5,"effort":null,"home":8,"closer":0,"speed":0},"metrics":{"speed":2.5}}

            """,
            run.Output);
    }

    [Fact]
    public async Task A_potential_without_a_discount_is_scored_with_1_and_said_so()
    {
        var run = await Score(Rows);

        Assert.StartsWith("espalier: note: the potential 'closer' is scored with a discount of 1", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("""{"total":4,"terms":{"middle":4.5,"effort":-1.5,"home":0,"closer":1,""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_give_the_same_as_objects()
    {
        const string Csv = """
            state.x,state.v.0,state.v[1],state.lamp,action.push,next.x,next.v[0],next.v.1,next.lamp,terminated,truncated,first,settings.slope
            4,1,0.5,red,true,3,0,0,green,false,false,True,
            3,-2.5e-1,0,"green",0,0,0,0,green,TRUE,false,false,0.25
            1,2.5,0,red,false,0,0,0,red,0,0,0,

            """;

        var run = await Score(Csv, "--discount", "0.5", "--input-format", "csv", "--output-format", "csv");

        Assert.Equal(
            """
            total,terms.middle,terms.effort,terms.home,terms.closer,terms.speed,metrics.speed,terminate
            5.5,4.5,-1.5,0,2.5,0,1.5,false
            14.25,3.25,,8,3,0,-0.25,false
            10.5,1.5,,8,1,0,2.5,false

            """,
            run.Output);
    }

    [Fact]
    public async Task Ends_and_costs_are_told_beside_what_is_paid()
    {
        const string Guarded = """
            world Cart {
                state { x : int in 0..10; m : real[2, 2] in -1..1; }
                horizon 100 steps;
            }

            constraints Guarded for Cart {
                reward  move:  next.x - x;
                forbid  far:   next.x > 5    weight 2 limit 10 per episode;
                require alive: next.x < 9    terminate;
                metric  turn:  next.m[1, 0];
            }
            """;
        const string Steps = """
            {"state":{"x":1,"m":[[0,0],[0,0]]},"next":{"x":4,"m":[[0.5,0],[-0.25,1]]},"terminated":false,"truncated":false}
            {"state":{"x":4,"m":[[0,0],[0,0]]},"next":{"x":9,"m":[[0.5,0],[0.75,1]]},"terminated":true,"truncated":false}
            """;

        var run = await ToolRun.With(Steps, null, "score", _folder.Write("guarded.constraints", Guarded), "--set", "Guarded", "--input", "-");

        Assert.Equal(
            """
            {"total":3,"terms":{"move":3,"far":0,"alive":0,"turn":0},"metrics":{"turn":-0.25},"costs":{"far":0}}
            {"total":4,"terms":{"move":5,"far":0,"alive":-1,"turn":0},"metrics":{"turn":0.75},"costs":{"far":2},"terminate":true}

            """,
            run.Output);
    }

    [Fact]
    public async Task Draws_are_those_of_the_seed()
    {
        var rows = string.Concat(Enumerable.Repeat(Rows.Split('\n')[2] + "\n", 40));
        string[] score = ["score", _folder.Write("cart.constraints", Cart), "--set", "Steady - closer | thin 50%", "--input", "-"];

        var first = await ToolRun.With(rows, null, score);
        var silent = first.Output.Split('\n').Count(line => line.Contains("\"middle\":null", StringComparison.Ordinal));

        Assert.InRange(silent, 8, 32);
        Assert.Contains("\"middle\":6.5", first.Output, StringComparison.Ordinal);
        Assert.Equal(first, await ToolRun.With(rows, null, [.. score, "--seed", "0"]));
        Assert.NotEqual(first, await ToolRun.With(rows, null, [.. score, "--seed", "1"]));
    }

    [Theory]
    [InlineData("\"x\":4", "\"x\":4.5", "state.x must be a whole number in -2147483648..2147483647, but is 4.5.")]
    [InlineData("\"x\":4", "\"x\":\"four\"", "state.x must be a whole number in -2147483648..2147483647, but is \"four\".")]
    [InlineData("\"lamp\":\"red\"", "\"lmap\":\"red\"", "'state.lmap' is no field of a row. Did you mean 'state.lamp'?")]
    [InlineData("\"x\":4,", "", "'state.x' is missing.")]
    [InlineData("\"x\":4", "\"x\":4,\"x\":4", "'state.x' is given twice.")]
    [InlineData("[1,0.5]", "[1]", "state.v must have 2 elements, but has 1.")]
    [InlineData("[1,0.5]", "[1,2,3]", "state.v must have 2 elements, but has more.")]
    [InlineData("[1,0.5]", "[1,true]", "state.v[1] must be a number, but is true.")]
    [InlineData("[1,0.5]", "1", "state.v must be an array of 2, but is 1.")]
    [InlineData("\"red\"", "\"gren\"", "state.lamp must be one of red, green, but is \"gren\". Did you mean 'green'?")]
    [InlineData("\"push\":true", "\"push\":1", "action.push must be true or false, but is 1.")]
    [InlineData("\"action\"", "\"actions\"", "'actions' is no field of a row. Did you mean 'action'?")]
    [InlineData(",\"truncated\":false", "", "'truncated' is missing.")]
    [InlineData("\"terminated\":false", "\"terminated\":0", "terminated must be true or false, but is 0.")]
    [InlineData("{\"push\":true}", "true", "'action' must be an object, but is true.")]
    [InlineData("\"first\":true}", "\"first\":true} x", "this is not valid JSON at column 157: x")]
    [InlineData("\"first\":true}", "\"first\":true", "this is not valid JSON: it ends too early.")]
    [InlineData("{\"state\"", "[{\"state\"", "a row must be a JSON object.")]
    public async Task A_bad_row_is_named_with_line_field_and_what_was_found(string sound, string bad, string message)
    {
        var (before, row) = (Rows.Split('\n')[0], Rows.Split('\n')[0]);
        var at = row.IndexOf(sound, StringComparison.Ordinal);
        var rows = before + "\n" + row[..at] + bad + row[(at + sound.Length)..] + "\n";

        var run = await Score(rows, "--discount", "0.5");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"stdin(2): error: {message}\n", run.Error);
    }

    [Theory]
    [InlineData("state.x,state.v.0", "stdin(1): error: 'state.v.1' is missing.")]
    [InlineData("state.x,state.w.0", "stdin(1): error: 'state.w.0' is no column of a row. Did you mean 'state.v.0'?")]
    [InlineData("state.x,state.x", "stdin(1): error: 'state.x' is given twice.")]
    public async Task A_bad_header_is_named(string header, string message)
    {
        var run = await Score(header + "\n", "--discount", "0.5", "--input-format", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(message + "\n", run.Error);
    }

    [Fact]
    public async Task A_file_is_written_whole_or_not_at_all()
    {
        var (files, output) = (_folder.Write("cart.constraints", Cart), _folder.Write("out.jsonl", "as it was"));

        await ToolRun.With(Rows + "{}", null, "score", files, "--set", "Steady", "--input", "-", "--output", output);

        Assert.Equal("as it was", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);

        await ToolRun.With(Rows, null, "score", files, "--set", "Steady", "--input", "-", "--output", output);

        Assert.Equal(5, (await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken)).Length);
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task What_was_compiled_is_kept_by_content()
    {
        var (files, cache) = (_folder.Write("cart.constraints", Cart), Path.Combine(_folder.Path, "cache"));
        string[] score = ["score", files, "--set", "Steady", "--input", "-", "--discount", "0.5"];

        await ToolRun.With(Rows, cache, [.. score, "--no-cache"]);
        Assert.False(Directory.Exists(cache));

        var first = await ToolRun.With(Rows, cache, score);
        var kept = Assert.Single(Directory.GetFiles(cache));
        Assert.Equal(first, await ToolRun.With(Rows, cache, score));
        Assert.Equal(kept, Assert.Single(Directory.GetFiles(cache)));

        // What cannot be loaded is made again.
        await File.WriteAllTextAsync(kept, "broken", TestContext.Current.CancellationToken);
        Assert.Equal(first, await ToolRun.With(Rows, cache, score));

        _folder.Write("cart.constraints", Cart.Replace("weight 8", "weight 9", StringComparison.Ordinal));
        Assert.Contains("\"home\":9", (await ToolRun.With(Rows, cache, score)).Output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(cache).Length);
    }

    [Fact]
    public async Task Values_outside_their_ranges_are_scored_and_counted()
    {
        var run = await Score(Rows.Replace("\"x\":3,\"v\":[0,0]", "\"x\":30,\"v\":[0,0]", StringComparison.Ordinal), "--discount", "0.5");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "espalier: warning: 1 row has a value outside the declared range, first next.x in stdin(1). Values are scored as they are.\n",
            run.Error, StringComparison.Ordinal);
        Assert.Contains("\"closer\":-11", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stedy", "There is no set 'Stedy'. Did you mean 'Steady'?")]
    [InlineData("Steady; world X", "'Steady; world X' is no set: give a name, or sets and dials such as 'Dense | thin 10%'.")]
    public async Task A_set_that_is_not_there_is_a_usage_error(string set, string message)
    {
        var run = await ToolRun.With(Rows, null, "score", _folder.Write("cart.constraints", Cart), "--set", set, "--input", "-");

        Assert.Equal(new ToolRun(2, "", $"espalier: error: {message}\n"), run);
    }

    [Fact]
    public async Task Files_with_errors_are_not_scored()
    {
        var file = _folder.Write("cart.constraints", Cart.Replace("penalize  effort: 3", "penalize  effort: z", StringComparison.Ordinal));

        var run = await ToolRun.With(Rows, null, "score", file, "--set", "Steady", "--input", "-");

        Assert.Equal(new ToolRun(1, "", file + "(13,23): error ESP2001: Nothing here is named 'z'. Declare it, or correct the name.\n"), run);
    }

    [Fact]
    public async Task A_mistake_of_the_tool_shows_no_stack()
    {
        var error = new StringWriter();
        using var console = new ToolConsole(
            TextWriter.Null, error, () => throw new InvalidOperationException("no input"), () => Stream.Null);

        var exitCode = await new EspalierTool(console).RunAsync(
            ["score", _folder.Write("cart.constraints", Cart), "--set", "Steady - closer", "--input", "-", "--no-cache"],
            TestContext.Current.CancellationToken);

        Assert.Equal(70, exitCode);
        Assert.Equal("espalier: error: this is a mistake of the tool itself: InvalidOperationException: no input", error.ToString().Trim());
    }

    private Task<ToolRun> Score(string rows, params string[] options) => ToolRun.With(
        rows, null, ["score", _folder.Write("cart.constraints", Cart), "--set", "Steady", "--input", "-", .. options]);
}
