namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>Lines that pay nothing, the opposite of what they say, or the same everywhere.</summary>
public sealed class PaymentTests
{
    [Theory]
    [InlineData("reward r: x - 10;", "[x - 10] 'r' never pays anything, and takes, because 'x - 10' is in -10..0. Turn the sign around, or write 'penalize'.")]
    [InlineData("penalize p: -speed;", "[-speed] 'p' never takes anything, and pays, because '-speed' is in -4..0. Turn the sign around, or write 'reward'.")]
    [InlineData("penalize p: speed - 10 when near;", "[speed - 10] 'p' never takes anything, and pays, because 'speed - 10' is in -10..-6. Turn the sign around, or write 'reward'.")]
    public void A_sign_against_its_kind_is_a_warning(string line, string told) => Assert.Equal([$"ESP4052 {told}"], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: exp(-abs(level - 0.5) * speed);", "speed")]
    [InlineData("reward r: 1 - next.speed * abs(tilt);", "next.speed")]
    [InlineData("reward r: tolerance(sum(v) * level, 0..0, 1);", "v")]
    public void What_pays_its_most_at_rest_is_a_hint(string line, string variable) => Assert.Contains(
        $"wherever {variable} is 0, whatever else is so.", Assert.Single(RemarkRoom.Diagnose(line), told => told.StartsWith("ESP4063", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("reward r: exp(-speed);")]
    [InlineData("penalize p: abs(tilt) * speed;")]
    [InlineData("reward r: level * speed;")]
    [InlineData("reward r: exp(-abs(level - 0.5)) * speed;")]
    [InlineData("reward r: exp(-abs(tilt) - speed);")]
    [InlineData("reward r: exp(-abs(level - 0.5) * speed) when speed > 0.2;")]
    public void What_needs_more_than_rest_is_not(string line) => Assert.Empty(RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("penalize p: max(speed - 4, 0);", "[max(speed - 4, 0)] 'p' pays and takes nothing whatever is done, because 'max(speed - 4, 0)' is always 0: speed is in 0..4.")]
    [InlineData("reward r: min(height - 1, 0);", "[min(height - 1, 0)] 'r' pays and takes nothing whatever is done, because 'min(height - 1, 0)' is always 0: height is in 1..3.")]
    [InlineData("reward r: level * (x - x);", "[level * (x - x)] 'r' pays and takes nothing whatever is done, because 'level * (x - x)' is always 0: level is in 0..1 and x is in 0..10.")]
    public void What_pays_nothing_anywhere_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4053 {told} Correct the expression or the range, or remove the line."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: tolerance(speed, 0..5, 1);", "[tolerance(speed, 0..5, 1)] 'tolerance(speed, 0..5, 1, gaussian)' is always 1: speed is in 0..4.")]
    [InlineData("reward r: tolerance(speed, 6..9, 1, linear);", "[tolerance(speed, 6..9, 1, linear)] 'tolerance(speed, 6..9, 1, linear)' is always 0: speed is in 0..4.")]
    public void A_closeness_that_never_varies_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4051 {told} Change its bounds, or widen its margin."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("prefer fast: speed >= 6 margin 1;", "[speed >= 6] 'fast' pays nothing whatever is done, because 'speed >= 6' never holds: speed is in 0..4.")]
    [InlineData("require fast: speed >= 6 margin 2 quadratic at 0;", "[speed >= 6] 'fast' costs the same whatever is done, because 'speed >= 6' never holds: speed is in 0..4.")]
    public void A_margin_that_is_always_exceeded_is_no_margin(string line, string told) => Assert.Equal(
        [$"ESP4043 {told} Ask for what can be, or say by 'margin' that getting nearer counts."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: if once(gap < 0.012) then level else 0;", "[gap < 0.012] What 'once(gap < 0.012)' waits for never comes, because 'gap < 0.012' never holds: gap is in 0.02..1.")]
    [InlineData("reward r: if once(near and gap < 0.012) then level else 0;", "[gap < 0.012] What 'once(near and gap < 0.012)' waits for never comes, because 'gap < 0.012' never holds: gap is in 0.02..1.")]
    [InlineData("reward r: level - times(speed > 5);", "[speed > 5] What 'times(speed > 5)' waits for never comes, because 'speed > 5' never holds: speed is in 0..4.")]
    [InlineData("reward r: where(within(speed > 5, 3 steps), level, 0);", "[speed > 5] What 'within(speed > 5, 3 steps)' waits for never comes, because 'speed > 5' never holds: speed is in 0..4.")]
    public void A_latch_that_is_never_set_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4059 {told} Correct what it waits for, or its range."], RemarkRoom.Diagnose(line));

    [Fact]
    public void A_line_behind_a_latch_that_is_never_set_never_acts() => Assert.Equal(
        ["ESP4040 [gap < 0.012] 'r' is never evaluated, because 'gap < 0.012' never holds: gap is in 0.02..1. Correct the condition or the range, or remove the line."],
        RemarkRoom.Diagnose("reward r: level when once(gap < 0.012);"));

    [Theory]
    [InlineData("require r: speed > 10 terminate;", "[speed > 10] 'r' ends every episode where it is first evaluated, because 'speed > 10' never holds: speed is in 0..4.")]
    [InlineData("forbid r: speed < 10 terminate;", "[speed < 10] 'r' ends every episode where it is first evaluated, because 'speed < 10' always holds: speed is in 0..4.")]
    [InlineData("achieve r: speed < 10 terminate;", "[speed < 10] 'r' ends every episode where it is first evaluated, because 'speed < 10' always holds: speed is in 0..4.")]
    public void An_end_that_comes_at_once_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4061 {told} Correct the condition or the range."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: exp(200 * speed);", "[exp(200 * speed)] 'exp(200 * speed)' is too large for a number where speed = 4.")]
    [InlineData("reward r: (x + 1)^400;", "[(x + 1)^400] '(x + 1)^400' is too large for a number where x = 5.")]
    public void What_overflows_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4048 {told} Scale what it is computed from, or bound that with 'min' or 'clamp'."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: exp(-abs(tilt - level));")]
    [InlineData("reward r: exp(-abs(level - 0.1) * abs(tilt)) when abs(tilt) > 0.2;")]
    [InlineData("reward r: 1 - tilt^2;")]
    [InlineData("reward r: -abs(thrust) * level;")]
    [InlineData("reward r: level * (1 - tilt^2);")]
    public void What_has_to_be_earned_is_not_reported(string line) => Assert.Empty(RemarkRoom.Diagnose(line));

    [Theory]
    // It is written as negative.
    [InlineData("reward r: -speed;")]
    [InlineData("reward r: -1; reward s: 0.5; reward t: 0;")]
    [InlineData("let cost = -2 * speed; reward r: min(cost, 0) - level;")]
    [InlineData("reward r: level when x > 3 weight 0.5; penalize p: speed * level; reward q: x - y;")]
    [InlineData("penalize p: max(speed - 3, 0); reward r: max(0, 1 - speed);")]
    [InlineData("reward r: tolerance(speed, 1..2, 1); prefer p: speed in 1..2 margin 1 gaussian;")]
    [InlineData("reward r: exp(-speed) + exp(tilt) + x^3 * y * speed;")]
    [InlineData("reward r: if once(gap < 0.1) then level else 0; forbid f: speed > 3 terminate;")]
    [InlineData("potential p: -distance; metric m: -speed;")]
    public void What_pays_as_it_says_is_not_reported(string line) => Assert.Empty(RemarkRoom.Diagnose(line));
}
