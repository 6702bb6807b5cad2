using System.Globalization;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Tests.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>Where a set speaks along the variables of its world, and where it is proved not to.</summary>
public class CoverageMapTests
{
    private readonly Declared _declared = new(
        """
        settings { wind : int in 0..2 = 0; }
        state { x, y : int in 0..3; on : bool; v : bool[2]; r : real in 0..8; free : real; }
        action { move : Move; }
        enum Move { stay, go }
        horizon 10 steps;
        """);

    [Theory]
    [InlineData("reward a: 1 when x > 0;", "x: silent 1 1 1")]
    [InlineData("reward a: 1 when x > 0; reward b: x;", "x: 1 2 2 2")]
    [InlineData("reward a: 1 when x == 3 and on every 2 steps;", "x: silent silent silent 0.25", "on: silent 0.125")]
    [InlineData("reward a: 1 on next.x == x;", "x: 0.25 0.25 0.25 0.25")]
    [InlineData("reward a: 1 on next.x > x;", "x: 0.75 0.5 0.25 silent")]
    [InlineData("reward a: 1 at end when move == go;", "move: silent 0.1")]
    [InlineData("reward a: 1 when elapsed == 3 and on;", "on: silent 0.1")]
    [InlineData("reward a: 1 sampled 25% when v[1] and wind == 2;", "wind: silent silent 0.125", "v[1]: silent 0.08333")]
    [InlineData("reward a: x; metric b: 1 when on;")]
    public void What_is_counted_is_exact(string lines, params string[] strips) =>
        Assert.Equal(strips, Of(lines).Strips.Select(Tell));

    [Fact]
    public void A_real_range_is_shown_in_parts_of_which_silence_is_proved()
    {
        var strip = Assert.Single(Of("reward a: 1 when r >= 6;").Strips);

        Assert.Equal(32, strip.Bins.Count);
        Assert.All(strip.Bins.Take(23), bin => Assert.Equal(new CoverageBin(0, true), bin));
        Assert.All(strip.Bins.Skip(24), bin => Assert.Equal(new CoverageBin(1, false), bin));
    }

    [Theory]
    [InlineData("int in 0..48", 49)]
    [InlineData("int in -7..46", 54)]
    [InlineData("int in 3..62", 60)]
    [InlineData("int in 0..97", 32)]
    [InlineData("int in -1000..1", 32)]
    public void Each_value_of_a_whole_number_lies_in_its_own_part(string type, int bins)
    {
        var declared = new Declared($"state {{ x : {type}; }}");

        var map = CoverageMapper.Of(
            declared.World, declared.Set("reward a: 1 when x > -5000 and x != 2 or x == 2;"), AnalysisOptions.Build, TestContext.Current.CancellationToken);

        var strip = Assert.Single(map.Strips);
        Assert.Equal(bins, strip.Bins.Count);
        Assert.All(strip.Bins, bin => Assert.Equal(new CoverageBin(1, false), bin));
    }

    [Fact]
    public void What_a_sample_has_not_met_is_not_called_silent()
    {
        var strip = Of("reward a: 1 when r == 3 and sin(r) == sin(3);").Strips[0];

        Assert.Equal(new CoverageBin(0, false), strip.Bins[12]);
        Assert.Equal(new CoverageBin(0, true), strip.Bins[0]);
    }

    [Fact]
    public void A_field_lies_over_the_two_variables_that_matter_most()
    {
        var field = Of("reward a: 1 when x > 1; reward b: 1 when on; reward c: 1 when v[0] and x == 3 and y == 3;").Field!;

        Assert.Equal(("x", "on", 4, 2), (field.X.Variable, field.Y.Variable, field.Columns, field.Rows));
        Assert.Equal([0, 0, 1, 1.125, 1, 1, 2, 2.125], field.Bins.Select(bin => bin.Density));
        Assert.Equal([true, true, false, false, false, false, false, false], field.Bins.Select(bin => bin.IsSilent));
    }

    [Theory]
    [InlineData("reward a: 1 on x == 3 and next.y > y;", 3 / 16.0)]
    [InlineData("reward a: 1 when x >= 2 on y == 0 and next.on; reward b: 1 on x == 0 and y == 3;", 3 / 16.0)]
    [InlineData("reward a: 1 at end when x > y; reward b: 1 when x == y and next.x == x every 2 steps;", 10 / 16.0)]
    [InlineData("reward a: 1 when x > y; reward b: 1 when x <= y every 2 steps from 20;", 6 / 16.0)]
    public void What_is_not_silent_is_the_breadth(string lines, double breadth)
    {
        var field = Of(lines).Field!;
        var profile = SetAnalyzer.Analyze(_declared.World, _declared.Set(lines), AnalysisOptions.Build, TestContext.Current.CancellationToken).Profile;

        Assert.Equal(("x", "y"), (field.X.Variable, field.Y.Variable));
        Assert.Equal(breadth, field.Bins.Average(bin => bin.IsSilent ? 0.0 : 1.0), 1e-12);
        Assert.Equal(breadth, profile.Breadth.Estimate, 1e-12);
    }

    [Theory]
    [InlineData("reward a: 1 when free > 0; reward b: 1 when on;", "a")]
    [InlineData("reward a: 1 when once(on); reward b: 1 when on;", "a")]
    [InlineData("reward b: 1 when on;")]
    public void What_depends_on_the_past_or_has_no_range_is_left_out_and_may_speak_anywhere(string lines, params string[] leftOut)
    {
        var map = Of(lines);

        Assert.Equal(leftOut, map.LeftOut);
        Assert.Equal(["on"], map.Strips.Select(strip => strip.Variable));
        Assert.Equal(leftOut.Length == 0, map.Strips[0].Bins[0].IsSilent);
        Assert.Equal(0.5, map.Everywhere);
    }

    private static string Tell(CoverageStrip strip) => string.Create(
        CultureInfo.InvariantCulture,
        $"{strip.Variable}{(strip.Variable == "v" ? $"[{strip.Index}]" : "")}: {string.Join(' ', strip.Bins.Select(Tell))}");

    private static string Tell(CoverageBin bin) => bin.IsSilent ? "silent" : bin.Density.ToString("0.#####", CultureInfo.InvariantCulture);

    private CoverageMap Of(string lines) => CoverageMapper.Of(
        _declared.World, _declared.Set(lines), AnalysisOptions.Build, TestContext.Current.CancellationToken);
}
