namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>Conditions, predicates and tests that the declared ranges decide.</summary>
public sealed class DecidedTests
{
    [Theory]
    [InlineData("reward fast: level when speed > 10;", "[speed > 10] 'fast' is never evaluated, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("reward fast: level on speed > 10;", "[speed > 10] 'fast' is never evaluated, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("reward fast: level when near and speed > 10 and level > 0;", "[speed > 10] 'fast' is never evaluated, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("reward fast: level when not (speed <= 10);", "[speed <= 10] 'fast' is never evaluated, because 'speed <= 10' always holds: speed is in 0..4.")]
    [InlineData("reward late: level when elapsed >= 100;", "[elapsed >= 100] 'late' is never evaluated, because 'elapsed >= 100' never holds: elapsed is in 0..99.")]
    [InlineData("reward late: level every 10 steps from 100;", "[reward late: level every 10 steps from 100;] 'late' is never evaluated, because an episode has no step 100: its horizon is 100.")]
    [InlineData("reward beyond: level when x + y > 20;", "[x + y > 20] 'beyond' is never evaluated, because 'x + y > 20' never holds: x + y is in 0..20.")]
    [InlineData("achieve home: x > 10;", "[x > 10] 'home' can never be achieved, because 'x > 10' never holds: x is in 0..10.")]
    [InlineData("forbid fall: near when 2 * speed > 9;", "[2 * speed > 9] 'fall' is never evaluated, because '2 * speed > 9' never holds: 2 * speed is in 0..8.")]
    [InlineData("override off: -1 when twice > 9;", "[twice > 9] 'off' is never evaluated, because 'twice > 9' never holds: twice is in 0..8.")]
    public void A_line_that_never_acts_is_an_error(string line, string told) => Assert.Equal(
        [$"ESP4040 {told} Correct the condition or the range, or remove the line."], RemarkRoom.Diagnose(line));

    [Fact]
    public void A_line_that_never_acts_because_of_arguments_is_a_warning()
    {
        const string Sets = """
            constraints Fast(most : real = 3, least : real in 0..inf = 0) for Yard {
                let slow = speed < most;
                reward fast: level when not slow;
                reward quick: level when speed > 10 weight 2;
            }
            constraints Faster for Yard = Fast(5) - quick;
            """;
        Assert.Equal(
            [
                "ESP4041 [slow] With the arguments that the set is used with 'fast' is never evaluated, because 'speed < 5' always holds: speed is in 0..4. Use others, or leave the line out where they are used.",
                "ESP4040 [speed > 10] 'quick' is never evaluated, because 'speed > 10' never holds: speed is in 0..4. Correct the condition or the range, or remove the line.",
            ],
            RemarkRoom.DiagnoseSets(Sets));
    }

    [Theory]
    [InlineData("require slow: speed <= 10;", "[speed <= 10] 'slow' costs nothing whatever is done, because 'speed <= 10' always holds: speed is in 0..4.")]
    [InlineData("forbid fast: speed > 10;", "[speed > 10] 'fast' costs nothing whatever is done, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("forbid fast: speed > 10 terminate;", "[speed > 10] 'fast' costs nothing whatever is done, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("prefer slow: speed < 5 weight 2;", "[speed < 5] 'slow' pays the same whatever is done, because 'speed < 5' always holds: speed is in 0..4.")]
    [InlineData("achieve begun: elapsed < 100;", "[elapsed < 100] 'begun' is achieved whatever is done, because 'elapsed < 100' always holds: elapsed is in 0..99.")]
    [InlineData("require still: near or speed < 5;", "[speed < 5] 'still' costs nothing whatever is done, because 'speed < 5' always holds: speed is in 0..4.")]
    public void What_is_always_met_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4042 {told} Ask for more, correct the range, or remove the line."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData(
        "require small: x * tilt + level <= 2 when x * tilt + level <= 1;",
        "ESP4042 [x * tilt + level <= 2] 'small' costs nothing whatever is done, because 'x * tilt + level <= 2' always holds where 'x * tilt + level <= 1' does. Ask for more, correct the range, or remove the line.")]
    [InlineData(
        "forbid large: x * tilt + level > 2 when x * tilt + level <= 1;",
        "ESP4042 [x * tilt + level > 2] 'large' costs nothing whatever is done, because 'x * tilt + level > 2' never holds where 'x * tilt + level <= 1' does. Ask for more, correct the range, or remove the line.")]
    [InlineData(
        "reward r: level when x * tilt <= 1 and near and x * tilt < 3;",
        "ESP4045 [x * tilt < 3] This test decides nothing, because 'x * tilt < 3' always holds where 'x * tilt <= 1' does. Correct it, or leave it out.")]
    [InlineData(
        "reward r: if x * tilt <= 1 then (if x * tilt > 2 then level else tilt) else level;",
        "ESP4045 [x * tilt > 2] This test decides nothing, because 'x * tilt > 2' never holds where 'x * tilt <= 1' does. Correct it, or leave it out.")]
    public void What_a_condition_says_of_an_expression_counts_wherever_it_comes_again(string line, string told) =>
        Assert.Equal([told], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("require small: x * tilt + level <= 0.5 when x * tilt + level <= 1;")]
    [InlineData("reward r: level when x * tilt <= 1 or x * tilt > 2;")]
    [InlineData("reward r: level when once(x * tilt <= 1) and x * tilt > 2;")]
    [InlineData("require small: next.x * tilt <= 2 when x * tilt <= 1;")]
    public void What_a_condition_leaves_open_is_no_mistake(string line) => Assert.Empty(RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("require fast: speed > 10;", "[speed > 10] 'fast' costs the same whatever is done, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("forbid slow: speed < 10;", "[speed < 10] 'slow' costs the same whatever is done, because 'speed < 10' always holds: speed is in 0..4.")]
    [InlineData("prefer fast: speed > 10 and near;", "[speed > 10] 'fast' pays nothing whatever is done, because 'speed > 10' never holds: speed is in 0..4.")]
    public void What_is_never_met_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4043 {told} Ask for what can be, or say by 'margin' that getting nearer counts."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward near: level when speed >= 0;", "[speed >= 0] This condition excludes nothing, because 'speed >= 0' always holds: speed is in 0..4.")]
    [InlineData("reward near: level on next.speed < 5;", "[next.speed < 5] This condition excludes nothing, because 'next.speed < 5' always holds: next.speed is in 0..4.")]
    public void A_condition_that_always_holds_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4044 {told} Correct it, or leave it out."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: if speed > 10 then level else tilt;", "[speed > 10] This test decides nothing, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("reward r: where(speed > 10 and near, level, tilt);", "[speed > 10] This test decides nothing, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("require r: near or speed > 10;", "[speed > 10] This test decides nothing, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("require r: x < 20 implies near;", "[x < 20] This test decides nothing, because 'x < 20' always holds: x is in 0..10.")]
    [InlineData("reward r: if near and x > 10 then 1 else 0;", "[x > 10] This test decides nothing, because 'x > 10' never holds: x is in 0..10.")]
    [InlineData("reward r: level when near or x > 10;", "[x > 10] This test decides nothing, because 'x > 10' never holds: x is in 0..10.")]
    [InlineData("machine m observed { start a; a -> b on x > 10; a -> a on near and x <= 10; final b; otherwise stay; }", "[x > 10] This test decides nothing, because 'x > 10' never holds: x is in 0..10.")]
    public void A_test_that_decides_nothing_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4045 {told} Correct it, or leave it out."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: level on flown;", "[speed > 10] This test decides nothing, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("reward r: level on flown; reward s: tilt when flown; penalize t: where(flown, 1, level);", "[speed > 10] This test decides nothing, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("reward r: level when steep;", "[tilt > 2] This test decides nothing, because 'tilt > 2' never holds: tilt is in -1..1.")]
    public void What_a_derived_quantity_decides_is_said_of_it_alone(string line, string told) => Assert.Equal(
        [$"ESP4045 {told} Correct it, or leave it out."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: 1 when level > 0.5;")]
    [InlineData("require inside: x in 1..9;")]
    [InlineData("require r: x >= 0 and x < 5;")]
    [InlineData("require r: 0 <= x < 5;")]
    [InlineData("reward r: level when true;")]
    [InlineData("reward r: level when false;")]
    [InlineData("reward r: level when wet;")]
    [InlineData("reward r: level when free > 1e6;")]
    [InlineData("reward r: level when mood == glad and move != stay;")]
    [InlineData("require r: speed <= 3 margin 2;")]
    [InlineData("prefer fast: speed >= 6 margin 6;")]
    [InlineData("reward r: level at start; reward s: level at end; reward t: level every 7 steps from 99;")]
    [InlineData("reward r: level on arrived; reward s: level on terminated; reward t: level when elapsed > 0;")]
    [InlineData("reward r: if distance < 8 then level else tilt;")]
    [InlineData("let far(d) = if d < 20 then 1 else 0; reward r: far(x) + level;")]
    [InlineData("imitate m: move == north; imitate c: action.thrust == level;")]
    [InlineData("require r: once(near); reward s: level when times(near) > 3;")]
    [InlineData("machine m observed { start a; a -> b on next.near; any -> c on x == 0; final b, c; otherwise stay; }")]
    public void What_can_be_either_is_not_reported(string line) => Assert.Empty(RemarkRoom.Diagnose(line));
}
