using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Espalier.Cli.Tests;

public sealed partial class ExplainTests : IDisposable
{
    private const string Orchard = """
        namespace Farm;
        unit m;
        unit s;
        world Orchard {
            settings { slope : real in 0..1 = 0; wind : real in 0..1 = 0; }
            state {
                x, crate_x     : int in 0..10;
                carrying       : bool;
                battery        : int in 0..4;
                speed          : real<m/s> in 0..3;
                hidden ripe    : bool[9];
                position       : real<m>[2] {x, y};
            }
            action { move : Move; }
            enum Move { stay, north, east }
            let distance = crate_x - x;
            event delivered = carrying and not next.carrying;
            horizon 100 steps;
        }

        constraints Sparse for Orchard {
            reward deliver: 10 on delivered;
        }

        constraints Dense(limit : int in 0..4 = 2) for Orchard : Sparse {
            reward    approach: distance - next.distance when carrying weight 0.1 -> 1 over 10_000 steps;
            forbid    bump:     next.x == x when move != stay and slope > 0 every 4 steps;
            require   charged:  next.battery >= limit sampled 25%;
            potential closer:   -distance;
            clip -1..5;
            metric    speeding: speed * 1<s/m>;
        }

        constraints Late for Orchard = Sparse | thin 10% | delay 4 steps;

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_set_is_told_by_its_lines_and_by_the_variables_that_they_read()
    {
        var run = await ToolRun.Of("explain", Write(Orchard), "--set", "Dense");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Dense, for Orchard

              #  constraint  demand     evaluated     scope  a step    score           weight     pays  of range
              1  deliver     reward     on delivered   50%*   0.25*       10                1       10     10.9%
              2  approach    reward     every step      50%     0.5  -20..20     0.1 → 1 over  -20..20     43.5%
                                                                                 10,000 steps
              3  bump        forbid     every 4       66.7%  0.1667    -1..0                1    -1..0      1.1%
                                        steps
              4  charged     require    sampled 25%    100%    0.25    -1..0                1    -1..0      1.1%
              5  closer      potential  every step     100%       1  -20..20                1  -20..20     43.5%
              6  clip        clip       every step        –       –        –                –  -45..41
              7  speeding    metric     every step     100%       1     0..3                –        –

              profile             value  known
              breadth              100%  exact  of the (state, action) pairs are spoken of
              density            2.167*  exact  evaluations a step
              delay                   0  exact  steps until an evaluation is paid
              informative share  75.8%*  exact  of the evaluations change with what they read
              a step pays         -1..5         in all, whatever is delayed

              speak together        of the pairs
              deliver and approach          50%*
              deliver and bump            33.3%*
              approach and bump            33.3%

                        variable       type               decides when          decides what
              settings  slope          real in 0..1       bump
              state     x              int in 0..10                             approach, bump, closer
                        next.x         int in 0..10                             approach, bump, closer
                        crate_x        int in 0..10                             approach, closer
                        next.crate_x   int in 0..10                             approach, closer
                        carrying       bool               deliver, approach
                        next.carrying  bool               deliver
                        next.battery   int in 0..4                              charged
                        speed          real<m/s> in 0..3                        speeding
                        ripe           bool[9]            spoken of by no line
                        position       real<m>[2]         spoken of by no line
              action    move           Move               bump

              * Nominal: it depends on what the environment does. The next state is taken as drawn evenly from
              its ranges, an episode as lasting to its horizon.

            """,
            run.Output);
    }

    [Fact]
    public async Task Sets_of_a_world_are_compared()
    {
        var run = await ToolRun.Of("explain", Write(Orchard));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["Sparse, for Orchard", "Dense, for Orchard", "Late, for Orchard", "Side by side, for Orchard"],
            run.Output.Split('\n').Where(line => line.Length > 0 && char.IsLetter(line[0])));
        Assert.EndsWith(
            """
            Side by side, for Orchard

              set     lines  breadth  density  delay  informative  a step pays  nothing said about
              Sparse      1     50%*    0.25*      0           0%        0..10  x, crate_x, battery, speed,
                                                                                ripe, position, move
              Dense       7     100%   2.167*      0       75.8%*        -1..5  speed, ripe, position
              Late        1     50%*   0.025*    1.5           0%       0..100  x, crate_x, battery, speed,
                                                                                ripe, position, move

              * Nominal: it depends on what the environment does. The next state is taken as drawn evenly from
              its ranges, an episode as lasting to its horizon.

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task Tables_are_no_wider_than_a_terminal(int width)
    {
        var wide = Orchard.Replace("when carrying", "when carrying and (x > 1 or crate_x > 2) and battery > 3 and speed > 0.5<m/s>", StringComparison.Ordinal)
            .Replace("on delivered", "on delivered and (x > 1 or crate_x > 2) and battery > 3 and speed > 0.5<m/s> and position.x > 1<m>", StringComparison.Ordinal);

        var run = await ToolRun.OnTerminal(width, "explain", Write(wide), "--set", "Dense");

        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        var words = run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All((string[])["delivered", "crate_x", "3", "0.5<m/s>", "1<m>"], word => Assert.Contains(word, words));
    }

    [Fact]
    public async Task Json_tells_lines_and_how_they_read_each_variable()
    {
        var set = await JsonOf(Orchard, "--set", "Dense");

        Assert.Equal(("Dense", "Farm", "Orchard"), (Text(set, "name"), Text(set, "namespace"), Text(set, "world")));
        var line = set.GetProperty("lines")[2];
        Assert.Equal(("bump", "forbid", "1", "every 4 steps"), (Text(line, "name"), Text(line, "demand"), Text(line, "weight"), Text(line, "cadence")));
        Assert.Equal(27, line.GetProperty("line").GetInt32());
        Assert.EndsWith("orchard.constraints", Text(line, "file"), StringComparison.Ordinal);
        var variable = set.GetProperty("variables").EnumerateArray().Single(known => Text(known, "name") == "x");
        Assert.Equal(
            """{"name":"x","source":"state","type":"int in 0..10","hidden":false,"read_by":[{"line":"approach","for":["what","what_next"]},{"line":"bump","for":["what","what_next"]},{"line":"closer","for":["what","what_next"]}]}""",
            JsonSerializer.Serialize(variable));
        Assert.Equal(
            ["position", "ripe", "wind"],
            set.GetProperty("variables").EnumerateArray().Where(known => known.GetProperty("read_by").GetArrayLength() == 0).Select(known => Text(known, "name")).Order());
    }

    [Fact]
    public async Task A_random_number_reads_all_that_is_observed()
    {
        var set = await JsonOf(Orchard + "constraints Whim for Orchard { potential noise: random(1); }", "--set", "Whim");

        Assert.Equal(
            ["x", "crate_x", "carrying", "battery", "speed", "position"],
            set.GetProperty("variables").EnumerateArray().Where(known => known.GetProperty("read_by").GetArrayLength() == 1).Select(known => Text(known, "name")));
    }

    [Fact]
    public async Task Json_has_every_figure_with_what_it_rests_on()
    {
        var set = await JsonOf(Orchard, "--set", "Late");

        Assert.Equal(
            """{"basis":"exact","nominal":true,"low":0.025,"high":0.025,"estimate":0.025,"error":0}""",
            JsonSerializer.Serialize(set.GetProperty("profile").GetProperty("density")));
        Assert.Equal("""{"never":false,"low":0,"high":100,"may_be_not_finite":false}""", JsonSerializer.Serialize(set.GetProperty("total")));
        Assert.Equal(["Sparse", "| thin 10%", "| delay 4 steps"], set.GetProperty("dials").EnumerateArray().Select(step => Text(step, "text")));
        Assert.Equal(
            ["name", "demand", "text", "file", "line", "cadence", "weight", "scope", "density", "delay", "informative", "score", "paid", "cost", "share_of_range"],
            set.GetProperty("lines")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["breadth", "density", "delay", "informative_share", "overlaps", "uncovered", "hole"],
            set.GetProperty("profile").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Json_has_what_the_pictures_of_a_page_show()
    {
        var map = (await JsonOf(
            "world W { state { x, y : int in 0..2; free : real; v : real[2] in 0..1; } } constraints S for W { reward a: 1 when x > 1 and y > x - 1; reward b: 2 on y == 0; reward c: 3 when free > 1; penalize d: 1 when v[1] > 0.5 sampled 1%; }",
            "--set", "S - c")).GetProperty("map");

        Assert.Equal(["everywhere", "strips", "field", "left_out"], map.EnumerateObject().Select(property => property.Name));
        var strips = map.GetProperty("strips");
        Assert.Equal(
            """{"variable":"x","source":"state","element":0,"low":0,"high":2,"discrete":true,"density":[0.338,0.338,0.672],"silent":[false,false,false]}""",
            Rounded(strips[0]));
        Assert.Equal(("v", 1, 32), (Text(strips[2], "variable"), strips[2].GetProperty("element").GetInt32(), strips[2].GetProperty("density").GetArrayLength()));
        Assert.Equal(
            """{"x":0,"y":1,"columns":3,"rows":3,"density":[1.005,1.005,1.005,0.005,0.005,0.005,0.005,0.005,1.005],"silent":[false,false,false,false,false,false,false,false,false]}""",
            Rounded(map.GetProperty("field")));
        Assert.Equal(0, map.GetProperty("left_out").GetArrayLength());
    }

    [Fact]
    public async Task Json_names_the_lines_that_pictures_leave_out()
    {
        var map = (await JsonOf(
            "world W { state { x : int in 0..2; free : real; } } constraints S for W { reward a: 1 when free > 1; reward b: 2 on x == 0; }")).GetProperty("map");

        Assert.Equal("""{"everywhere":0.333,"strips":[{"variable":"x","source":"state","element":0,"low":0,"high":2,"discrete":true,"density":[1,0,0],"silent":[false,false,false]}],"field":null,"left_out":["a"]}""", Rounded(map));
    }

    [Theory]
    [InlineData("Sparse | thin 10% | delay 4 steps", "Sparse", "| thin 10%", "| delay 4 steps")]
    [InlineData("(Sparse | keep 1) | scale 2", "Sparse", "| keep 1", "| scale 2")]
    [InlineData("Dense | mix 10% (Sparse | scale 2)", "Dense", "| mix 10% (Sparse | scale 2)")]
    [InlineData("Dense - closer | cover 50%", "Dense - closer", "| cover 50%")]
    [InlineData("Sparse")]
    public async Task What_dials_do_is_told_one_after_another(string set, params string[] steps) =>
        Assert.Equal(steps, (await JsonOf(Orchard, "--set", set)).GetProperty("dials").EnumerateArray().Select(step => Text(step, "text")));

    [Theory]
    [InlineData("Sprase", "espalier: error: There is no set 'Sprase'. Did you mean 'Sparse'?\n")]
    [InlineData("Quiet", "espalier: error: There is no set 'Quiet'. There are 'Sparse', 'Dense', 'Late'.\n")]
    public async Task A_set_that_is_not_there_is_told(string set, string error)
    {
        Assert.Equal(new ToolRun(2, "", error), await ToolRun.Of("explain", Write(Orchard), "--set", set));
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("show")]
    public async Task A_world_that_is_not_there_is_told(string command)
    {
        Assert.Equal(
            new ToolRun(2, "", "espalier: error: There is no world 'Orchid'. Did you mean 'Orchard'?\n"),
            await ToolRun.Of(command, Write(Orchard), "--world", "Orchid"));
    }

    [Fact]
    public async Task Files_with_errors_are_not_explained()
    {
        var path = Write(Orchard.Replace("carrying and not", "carying and not", StringComparison.Ordinal));

        Assert.Equal(
            new ToolRun(1, "", $"{path}(17,23): error ESP2001: Nothing here is named 'carying'. Did you mean 'carrying'?\n"),
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

    private static string Rounded(JsonElement element) => Number().Replace(
        JsonSerializer.Serialize(element), number => double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Number();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

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
