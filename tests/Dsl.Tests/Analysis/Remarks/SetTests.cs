namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>What the bounds of a set's lines say of its clips, overrides, budgets and weights.</summary>
public sealed class SetTests
{
    [Theory]
    [InlineData("reward r: level; penalize p: speed weight 0.1; clip -1..1;", "ESP4056 [clip -1..1;] The total of what stands above always lies in -1..1, so that the clip changes nothing. Narrow its bounds, or leave it out.")]
    [InlineData("reward r: 5 + level; clip -1..1;", "ESP4057 [clip -1..1;] The total of what stands above always lies above -1..1, so that 1 is left of it whatever is done. Widen the bounds, or scale what stands above.")]
    [InlineData("penalize p: 5 + level; clip 0..inf;", "ESP4057 [clip 0..inf;] The total of what stands above always lies below 0..inf, so that 0 is left of it whatever is done. Widen the bounds, or scale what stands above.")]
    public void What_a_clip_leaves_is_told(string lines, string told) => Assert.Equal([told], RemarkRoom.Diagnose(lines));

    [Theory]
    [InlineData("", "ESP4040 [speed > 9]")]
    [InlineData("constraints U for Yard = P(1);", "ESP4040 [speed > 9]", "ESP4041 [speed > limit + 9]")]
    public void Of_a_set_that_needs_arguments_the_lines_are_judged_that_are_the_same_for_all(string use, params string[] said) => Assert.Equal(
        said,
        RemarkRoom.DiagnoseAll($$"""
            constraints P(limit : real in 0..4) for Yard {
                let fast = speed > limit;
                reward a: level when speed > limit + 9;
                reward b: level when speed > 9;
                reward c: level when fast or level > 0.5;
                clip -1..1;
            }
            {{use}}
            """).Where(text => text.StartsWith("ESP404", StringComparison.Ordinal)).Select(text => text[..(text.IndexOf(']') + 1)]).Order());

    [Fact]
    public void An_override_that_leaves_nothing_is_a_warning() => Assert.Equal(
        ["ESP4058 [speed < 10] 'o' takes the place of all that stands above it at every step, because 'speed < 10' always holds: speed is in 0..4. Correct the condition, or remove what stands above."],
        RemarkRoom.Diagnose("reward r: level; override o: 1 when speed < 10;"));

    [Theory]
    [InlineData("penalize p: level limit 100 per episode;", "[penalize p: level limit 100 per episode;] 'p' takes at most 100 in an episode, and its limit is 100.")]
    [InlineData("forbid f: near every 10 steps limit 15 per episode;", "[forbid f: near every 10 steps limit 15 per episode;] 'f' takes at most 10 in an episode, and its limit is 15.")]
    [InlineData("forbid f: near at end weight 2 limit 3 per episode;", "[forbid f: near at end weight 2 limit 3 per episode;] 'f' takes at most 2 in an episode, and its limit is 3.")]
    public void A_limit_that_is_never_reached_is_a_warning(string lines, string told) => Assert.Equal(
        [$"ESP4060 {told} Lower the limit, or leave the line out."], RemarkRoom.Diagnose(lines));

    [Theory]
    [InlineData("penalize p: 50 * level; forbid f: near terminate; clip 0..10000;", "[clip 0..10000;] What 'f' can take where an episode ends may count for nothing: the other lines above the clip can come to -50, and what is below 0 is cut off. Move 'f' below the clip.")]
    [InlineData("penalize p: 50 * level; penalize f: 1 on terminated; clip 0..10000;", "[clip 0..10000;] What 'f' can take where an episode ends may count for nothing: the other lines above the clip can come to -50, and what is below 0 is cut off. Move 'f' below the clip.")]
    [InlineData("reward p: speed; reward f: 10 at end; clip -1..1;", "[clip -1..1;] What 'f' can pay where an episode ends may count for nothing: the other lines above the clip can come to 4, and what is above 1 is cut off. Move 'f' below the clip.")]
    public void What_a_clip_may_mask_is_a_hint(string lines, string told) => Assert.Equal([$"ESP4062 {told}"], RemarkRoom.Diagnose(lines));

    [Fact]
    public void What_outweighs_everything_is_a_hint() => Assert.Equal(
        ["ESP4054 [penalize p: x weight 1000;] 'p' can pay or take 10000 at a step, and all other lines together 5, so that they hardly count. Compare the weights."],
        RemarkRoom.Diagnose("penalize p: x weight 1000; reward r: level; reward s: speed;"));

    [Fact]
    public void What_hardly_counts_is_a_hint() => Assert.Equal(
        ["ESP4055 [reward s: speed weight 0.001;] 's' can pay or take no more than 0.004 at a step, beside 'r' with 10. Compare the weights."],
        RemarkRoom.Diagnose("penalize p: x; reward r: level weight 10; reward s: speed weight 0.001;"));

    [Theory]
    [InlineData("reward r: 2 * level; penalize p: speed; clip -1..1;")]
    [InlineData("reward r: free; clip -1..1; reward s: level;")]
    [InlineData("penalize p: 50 * level; clip 0..inf; forbid f: near terminate;")]
    [InlineData("penalize p: level; forbid f: near weight 100 terminate; clip -10..10;")]
    [InlineData("reward r: level; override o: -1 when near;")]
    [InlineData("penalize p: level limit 20 per episode; penalize q: free limit 1 per episode;")]
    [InlineData("reward r: level weight 0.1; reward goal: 1000 on arrived; reward end: 5000 at end;")]
    [InlineData("reward r: free; reward s: level weight 1e-6;")]
    // One is too large for all others.
    [InlineData("penalize p: x weight 100; reward r: level; reward s: speed weight 0.2; reward t: gap;")]
    public void What_counts_is_not_reported(string lines) => Assert.Empty(RemarkRoom.Diagnose(lines));

    [Fact]
    public void What_a_base_declares_is_told_of_the_base_alone()
    {
        const string Sets = """
            constraints Base for Yard { reward r: level; clip -1..1; }
            constraints More for Yard : Base { penalize p: speed; }
            constraints Twice for Yard = Base | scale 2;
            """;
        Assert.Equal(
            ["ESP4056 [clip -1..1;] The total of what stands above always lies in -1..1, so that the clip changes nothing. Narrow its bounds, or leave it out."],
            RemarkRoom.DiagnoseSets(Sets));
    }
}
