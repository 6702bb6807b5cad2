namespace Espalier.Dsl.Tests.Analysis.Pairs;

/// <summary>A line that another implies, which is a hint.</summary>
public sealed class RedundancyTests
{
    [Theory]
    [InlineData("require a: x >= 5; require b: x >= 3;")]
    [InlineData("require a: x >= 5; forbid b: x < 3;")]
    [InlineData("require a: x >= 5 and near; require b: near;")]
    [InlineData("require a: near; require b: near or x > 5;")]
    [InlineData("require a: speed <= 1; require b: speed <= 2 when near;")]
    [InlineData("require a: speed <= 1 when x > 2; require b: speed <= 1 when x > 5;")]
    [InlineData("prefer a: level in 0.4..0.6; prefer b: level in 0.2..0.8;")]
    [InlineData("require a: next.x == x; require b: next.x <= x;")]
    [InlineData("require a: speed <= 1; require b: 2 * speed <= 4;")]
    [InlineData("require a: mood == calm; require b: mood != sad;")]
    [InlineData("require a: distance <= 1; require b: x <= 7;")]
    [InlineData("require a: speed <= 1 weight 2; require b: speed <= 2 weight 1;")]
    public void What_another_line_implies_is_a_hint(string lines) => Assert.Equal(
        ["ESP4074: 'b' demands nothing that 'a' does not: whenever 'a' is met, it is met too. Remove it, unless it is meant to count twice."],
        PairRoom.Diagnose(lines));

    [Fact]
    public void The_line_that_is_implied_may_stand_first() => Assert.Equal(
        ["ESP4074: 'a' demands nothing that 'b' does not: whenever 'b' is met, it is met too. Remove it, unless it is meant to count twice."],
        PairRoom.Diagnose("require a: x >= 3; require b: x >= 5;"));

    [Theory]
    // Other places, other times.
    [InlineData("require a: x >= 5 when near; require b: x >= 3;")]
    [InlineData("require a: x >= 5 every 4 steps; require b: x >= 3;")]
    [InlineData("require a: x >= 5 at end; require b: x >= 3;")]
    [InlineData("require a: x >= 5 sampled 10%; require b: x >= 3;")]
    // Another kind of demand.
    [InlineData("require a: x >= 5; prefer b: x >= 3;")]
    // What is worse costs more: the wider line is a margin to the other.
    [InlineData("forbid a: speed > 1; forbid b: speed > 2 weight 10;")]
    // It does something else beside.
    [InlineData("require a: level > 0.2; require b: level > 0.1 terminate;")]
    [InlineData("require a: level > 0.2; require b: level > 0.1 limit 5 per episode;")]
    // Neither implies the other.
    [InlineData("require a: x >= 5; require b: y >= 3;")]
    [InlineData("require a: x >= 5 or near; require b: x >= 3;")]
    public void What_says_more_is_not_reported(string lines) => Assert.Empty(PairRoom.Diagnose(lines));
}
