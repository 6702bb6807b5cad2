namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>Assertions decide by what is proved, and say so where that is not enough.</summary>
public sealed class AssertionTests
{
    private const string Wide = "state { v : real[8] in -1..1; x : real in 0..1; free : real; k : int in 0..9; }";

    [Theory]
    [InlineData("reward r: x when k <= 4; assert breadth >= 50%;")]
    [InlineData("reward r: x when k <= 4; assert breadth == 0.5, 0.5 <= density <= 0.5;")]
    [InlineData("reward r: x; assert breadth >= 100%, delay in 0..4, density > 0.9;")]
    [InlineData("reward r: x when x <= 0.25; assert breadth in 20%..30%, density < 0.5;")]
    [InlineData("reward r: x; reward s: 1 when free > 2; assert breadth >= 90%, density in 1..2;")]
    [InlineData("reward r: x; reward s: 1 when next.k > k; assert breadth >= 90%;")]
    [InlineData("reward r: 1 when norm(v) < 1; assert breadth <= 100%;")]
    public void What_holds_is_silent(string lines) =>
        Assert.DoesNotContain(ProfileRoom.Diagnose(Wide, lines), said => !said.StartsWith("ESP4084", StringComparison.Ordinal));

    [Theory]
    [InlineData("reward r: x; reward s: 1 when k <= 3; assert density >= 1.5;", "ESP4080: 'density >= 1.5' does not hold: it is 1.4. Mend the set, or what is asserted of it.")]
    [InlineData("reward r: x; assert density < 1;", "ESP4080: 'density < 1' does not hold: it is 1. Mend the set, or what is asserted of it.")]
    [InlineData("reward r: x; assert delay == 3;", "ESP4080: 'delay == 3' does not hold: it is 0. Mend the set, or what is asserted of it.")]
    [InlineData("reward r: 3; assert informative_share in 1%..50%;", "ESP4080: 'informative_share in 0.01..0.5' does not hold: it is 0. Mend the set, or what is asserted of it.")]
    [InlineData("reward r: x; reward s: 1 when free > 2; assert density >= 3;", "ESP4080: 'density >= 3' does not hold: it lies in 1..2. Mend the set, or what is asserted of it.")]
    [InlineData("reward r: x; reward s: 1 when free > 2; assert density >= 1.5;", "ESP4083: 'density >= 1.5' cannot be decided, because the density depends on a variable without a range. Declare its range, or remove the assertion.")]
    [InlineData("reward r: x; reward s: 1 on next.x > x; assert density >= 1;", "ESP4082: 'density >= 1' asserts what only a run decides: the density depends on the next state, an event, the past or the end of an episode. Remove it, and look at the figure in the analysis of the set.")]
    [InlineData("reward r: x at end; assert density <= 1;", "ESP4082: 'density <= 1' asserts what only a run decides: the density depends on the next state, an event, the past or the end of an episode. Remove it, and look at the figure in the analysis of the set.")]
    [InlineData("achieve r: k == 3; assert density <= 1;", "ESP4082: 'density <= 1' asserts what only a run decides: the density depends on the next state, an event, the past or the end of an episode. Remove it, and look at the figure in the analysis of the set.")]
    [InlineData("reward r: x - next.x; assert informative_share >= 50%;", "ESP4082: 'informative_share >= 0.5' asserts what only a run decides: the informative share depends on the next state, an event, the past or the end of an episode. Remove it, and look at the figure in the analysis of the set.")]
    public void What_does_not_hold_or_cannot_be_decided_is_said_once(string lines, string said) => Assert.Equal([said], ProfileRoom.Diagnose(Wide, lines));

    [Fact]
    public void What_the_work_does_not_decide_is_said_with_its_bounds()
    {
        var said = Assert.Single(ProfileRoom.Diagnose(Wide, "reward r: x; reward s: 1 when norm(v) < 1.5; assert density >= 1.5;"));

        Assert.Matches(@"^ESP4081: 'density >= 1\.5' is not decided within what a build may spend: it lies in 1\.?\d*\.\.\d[.\d]*, and is estimated at 1\.\d+ ± 0\.\d+\. ", said);
    }

    [Fact]
    public void It_is_said_where_the_assertion_stands()
    {
        var analysis = ProfileRoom.Analyze(Wide, "reward r: x; assert density >= 2, delay >= 1;");

        var text = "world W { precision double; " + Wide + " }\nconstraints S for W { reward r: x; assert density >= 2, delay >= 1; }";
        Assert.Equal(
            ["density", "delay"],
            analysis.Diagnostics.Select(found => text.Substring(found.Span.Start, found.Span.Length)).Where(word => word is "density" or "delay"));
    }
}
