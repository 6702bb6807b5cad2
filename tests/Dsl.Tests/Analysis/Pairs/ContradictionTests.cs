namespace Espalier.Dsl.Tests.Analysis.Pairs;

/// <summary>Two lines that cannot both be met: an error where they always speak together, else a warning with a witness.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("require a: x >= 5; require b: x <= 3;")]
    [InlineData("require a: next.x > x; require b: next.x < x;")]
    [InlineData("require a: next.x > x; forbid b: next.x != x;")]
    [InlineData("require a: move == north; require b: move == east;")]
    [InlineData("require a: move == north; forbid b: move in [true, true, false, false, true];")]
    [InlineData("require a: move != stay and move != north when near; forbid b: move == east or move == south or move == west when near;")]
    [InlineData("require a: near == next.near; require b: near != next.near;")]
    [InlineData("forbid a: speed < 2 every 4 steps; forbid b: speed > 1 every 4 steps;")]
    [InlineData("require a: distance <= 2; require b: x == 9;")]
    [InlineData("require a: x + y >= 12 when wet; require b: x < 4 and y < 4 when wet;")]
    [InlineData("require a: v[1] > 0.5 margin 0.1; require b: v[1] < 0.5 margin 0.1;")]
    [InlineData("require a: free > 2; require b: free < 1;")]
    [InlineData("forbid a: free > 1; require b: free >= 2;")]
    [InlineData("require a: x % 2 == 0; require b: x % 2 == 1;")]
    [InlineData("imitate a: move == north; require b: move == east;")]
    public void What_excludes_each_other_everywhere_is_an_error(string lines)
    {
        var said = Assert.Single(PairRoom.Diagnose(lines));
        Assert.StartsWith("ESP4070: 'a' and 'b' can never both be met; where ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("require a: x >= 5; require b: x <= 3;", "ESP4070: 'a' and 'b' can never both be met; where x = 5, only 'a' is. Change one of them, or say by 'when' where each is meant.")]
    [InlineData("require a: spot.east > 0.5; require b: spot.east < 0.5;", "ESP4070: 'a' and 'b' can never both be met; where spot.east = 0.8, only 'a' is. Change one of them, or say by 'when' where each is meant.")]
    [InlineData("require a: move == north when x > 3; require b: move == east when y > 4;", "ESP4071: 'a' and 'b' cannot both be met wherever both are evaluated, as where x = 4, y = 5, move = north. Say by 'when' which of them is meant there, or change one of them.")]
    [InlineData("prefer a: speed >= 2; prefer b: speed <= 1;", "ESP4071: 'a' and 'b' cannot both be met wherever both are evaluated, as where speed = 2.5. Say by 'when' which of them is meant there, or change one of them.")]
    [InlineData("require a: next.x > x; require b: next.x <= 5;", "ESP4071: 'a' and 'b' cannot both be met where x = 5. Say by 'when' which of them is meant there, or change one of them.")]
    public void The_message_names_the_lines_and_a_place(string lines, string message) => Assert.Equal([message], PairRoom.Diagnose(lines));

    [Theory]
    [InlineData("require a: speed >= 2; require b: speed <= 1 when near;")]
    [InlineData("require a: move == north when x > 3; require b: move == east when y > 4;")]
    [InlineData("require a: speed >= 2 every 2 steps; require b: speed <= 1 every 3 steps;")]
    [InlineData("require a: next.x != x when near; require b: next.x == x when x > 7;")]
    [InlineData("require a: next.mood != mood; prefer b: next.mood == calm;")]
    [InlineData("require a: next.level >= 0.2; require b: next.level <= level;")]
    public void What_excludes_each_other_in_places_is_a_warning(string lines)
    {
        var said = Assert.Single(PairRoom.Diagnose(lines));
        Assert.StartsWith("ESP4071: 'a' and 'b' cannot both be met ", said, StringComparison.Ordinal);
    }

    [Theory]
    // Each can be violated by a state, and both can be met.
    [InlineData("require a: x >= 3; require b: x <= 5;")]
    // They never speak together.
    [InlineData("require a: x >= 5 when near; require b: x <= 3 when not near;")]
    [InlineData("require a: x >= 5 every 2 steps; require b: x <= 3 every 2 steps from 1;")]
    [InlineData("require a: x >= 5 at start; require b: x <= 3 when elapsed > 0;")]
    // One is never met where both speak: what is demanded of a state that is bad already.
    [InlineData("require a: x >= 3; require b: move == stay when x < 3;")]
    // Another variable.
    [InlineData("require a: v[0] > 0.5; require b: v[1] < 0.5;")]
    [InlineData("require a: next.x > 5; require b: x < 3;")]
    // What the environment shows need not agree with itself in states that never come.
    [InlineData("imitate a: move == best every 4 steps; require b: move != south when near;")]
    // The past decides, and it may be anything.
    [InlineData("require a: once(near); require b: always(near) or x > 5;")]
    // A weight of 0 demands nothing, a negative one the opposite.
    [InlineData("require a: x >= 5 weight 0; require b: x <= 3;")]
    // NaN meets both.
    [InlineData("forbid a: free > 1; forbid b: free <= 1;")]
    public void What_can_be_met_is_not_reported(string lines) => Assert.Empty(PairRoom.Diagnose(lines));

    [Fact]
    public void Where_lines_of_two_sets_meet_it_is_said_of_the_set_in_which_they_do() => Assert.Equal(
        ["ESP4070: 'a' and 'b' can never both be met; where x = 5, only 'a' is. Change one of them, or say by 'when' where each is meant."],
        PairRoom.DiagnoseSets("""
            constraints A for Yard { require a: x >= 5; }
            constraints B for Yard { require b: x <= 3; }
            constraints Both for Yard = A + B;
            """));

    [Fact]
    public void What_a_base_says_already_is_said_once() => Assert.Single(PairRoom.DiagnoseSets("""
        constraints A for Yard { require a: x >= 5; require b: x <= 3; }
        constraints B for Yard : A { require c: near; }
        constraints C for Yard = B | thin 10%;
        constraints D for Yard : A { require b: x <= 3 when near; }
        """), said => said.StartsWith("ESP4070", StringComparison.Ordinal));
}
