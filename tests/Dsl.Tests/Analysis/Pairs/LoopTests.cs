namespace Espalier.Dsl.Tests.Analysis.Pairs;

/// <summary>What is paid for being somewhere, at every step, and pays more than the goal beside it.</summary>
public sealed class LoopTests
{
    [Theory]
    [InlineData("reward near: max(0, 3 - distance); reward goal: 10 on arrived;", "'near' pays 3 at every step spent where x = ")]
    [InlineData("reward near: max(0, 3 - next.distance); achieve goal: next.distance == 0 weight 10;", "'near' pays 1 at every step spent where next.x = ")]
    [InlineData("reward warm: level when near; achieve goal: x == 10 weight 5;", "'warm' pays 1 at every step spent where level = 1, near = true")]
    [InlineData("reward spot: 1 when distance < 3; reward goal: 10 on arrived;", "'spot' pays 1 at every step spent where")]
    public void A_reward_that_outweighs_the_goal_where_one_stays_is_a_hint(string lines, string start)
    {
        var said = Assert.Single(PairRoom.Diagnose(lines));
        Assert.StartsWith("ESP4075: " + start, said, StringComparison.Ordinal);
        Assert.Contains("more than 'goal' pays once", said, StringComparison.Ordinal);
    }

    [Theory]
    // There is no goal that it keeps from.
    [InlineData("reward near: max(0, 3 - distance);")]
    [InlineData("reward spot: 1 when x > 5;")]
    // Progress telescopes.
    [InlineData("reward nearer: distance - next.distance; reward goal: 10 on arrived;")]
    [InlineData("potential nearer: -distance; reward goal: 10 on arrived;")]
    // It is said as a wish, comes as an event, or once.
    [InlineData("prefer spot: distance < 3; reward goal: 10 on arrived;")]
    [InlineData("reward spot: 1 on distance < 3; reward goal: 10 on arrived;")]
    // It never pays, or not so much.
    [InlineData("reward cost: -distance; reward goal: 10 on arrived;")]
    [InlineData("reward near: max(0, 3 - distance) weight 0.01; reward goal: 10 on arrived;")]
    // The episode ends where it pays.
    [InlineData("reward warm: level when near; forbid warmth: near terminate; achieve goal: x == 10 weight 5;")]
    public void What_pays_no_more_than_the_goal_is_not_reported(string lines) => Assert.Empty(PairRoom.Diagnose(lines));
}
