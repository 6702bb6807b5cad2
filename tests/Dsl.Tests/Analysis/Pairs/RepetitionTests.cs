namespace Espalier.Dsl.Tests.Analysis.Pairs;

/// <summary>What a set says twice, and what it pays and takes back.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData("require a: near; require b: near;")]
    [InlineData("require a: near; forbid b: not near;")]
    [InlineData("prefer a: x > 3 when near; prefer b: x > 3 when near weight 2;")]
    [InlineData("reward a: distance - next.distance; reward b: distance - next.distance weight 0.5;")]
    [InlineData("reward a: distance - next.distance; reward b: -next.distance + distance;")]
    [InlineData("reward a: distance; reward b: 2 * (abs(y - 5) + abs(x - 5));")]
    [InlineData("reward a: speed; penalize b: -3 * speed;")]
    [InlineData("penalize a: abs(thrust) when near and x > 3; penalize b: abs(thrust) when x > 3 and near;")]
    [InlineData("reward a: 10 on arrived; reward b: 10 on arrived;")]
    [InlineData("achieve a: near; achieve b: near;")]
    [InlineData("potential a: -distance; potential b: -distance weight 2;")]
    public void The_same_under_two_names_is_a_warning(string lines) => Assert.Equal(
        ["ESP4073: 'b' says what 'a' says, under another name. Remove one of them, and give the other the weight of both."],
        PairRoom.Diagnose(lines));

    [Fact]
    public void What_repeats_a_line_is_judged_with_it() => Assert.Equal(
        ["ESP4070", "ESP4073"],
        PairRoom.Diagnose("require a: next.x > 3; require b: next.x < 2; require again: next.x > 3;").Select(said => said[..7]));

    [Fact]
    public void What_repeats_a_line_that_says_nothing_speaks_for_itself() => Assert.NotEmpty(
        PairRoom.Diagnose("require a: next.x > 3 weight -1; require again: next.x > 3; require b: next.x < 2;"));

    [Theory]
    [InlineData("reward a: speed; reward b: speed when near;")]
    [InlineData("reward a: speed; reward b: speed every 4 steps;")]
    [InlineData("reward a: speed; metric b: speed;")]
    [InlineData("reward a: speed; potential b: speed;")]
    [InlineData("penalize a: speed; penalize b: speed limit 4 per episode;")]
    [InlineData("require a: near; require b: near weight 0 terminate;")]
    [InlineData("require a: x > 3; require b: x > 3 margin 1 weight 2;")]
    [InlineData("reward a: 1; penalize b: 0.5;")]
    [InlineData("reward a: 1 when near; reward b: 1 when x > 3;")]
    [InlineData("reward a: speed; reward b: thrust;")]
    public void What_is_something_else_is_not_reported(string lines) => Assert.Empty(PairRoom.Diagnose(lines));

    [Theory]
    [InlineData("reward a: 1 when x >= 4; reward b: -1 when x >= 2;", "where x in 4..10")]
    [InlineData("reward a: 1 when x >= 4; penalize b: 2 when x >= 2 weight 0.5;", "where x in 4..10")]
    [InlineData("reward a: speed when near and x > 3; penalize b: speed when near;", "where near and x in 4..10")]
    public void What_is_paid_and_taken_back_is_warned_of_at_both_lines(string lines, string where) => Assert.Equal(
        [
            "ESP4072: 'a' never pays by itself, because 'b' is evaluated wherever it is and takes back what it pays. Give the two different weights, or scopes that exclude each other.",
            $"ESP4072: 'b' takes back what 'a' pays {where}: together they come to 0. Give the two different weights, or scopes that exclude each other.",
        ],
        PairRoom.Diagnose(lines));

    [Theory]
    // A bonus for being alive and a price of a collision; a price of time and a prize.
    [InlineData("reward a: 1; penalize b: 1 when near;")]
    [InlineData("penalize a: 1; reward b: 1 when near;")]
    // They come to something together.
    [InlineData("reward a: 1 when x >= 4; penalize b: 0.5 when x >= 2;")]
    // Each speaks alone somewhere.
    [InlineData("reward a: 1 when x >= 4; penalize b: 1 when y >= 2;")]
    [InlineData("reward a: 1 when x >= 4; penalize b: 1 when x < 4;")]
    // At other times.
    [InlineData("reward a: 1 when x >= 4; penalize b: 1 when x >= 2 every 2 steps;")]
    public void What_comes_and_goes_is_not_reported(string lines) => Assert.Empty(PairRoom.Diagnose(lines));
}
