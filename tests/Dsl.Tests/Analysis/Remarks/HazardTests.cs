namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>Operations that come to no finite value within the declared ranges.</summary>
public sealed class HazardTests
{
    [Theory]
    [InlineData("reward r: level / speed;", "[speed] 'speed' is divided by, and its range allows 0.")]
    [InlineData("reward r: level / (x - 3);", "[x - 3] 'x - 3' is divided by, and is 0 where x = 3.")]
    [InlineData("reward r: x % n;", "[n] 'n' is divided by, and its range allows 0.")]
    [InlineData("reward r: 1 / v[1];", "[v[1]] 'v[1]' is divided by, and its range allows 0.")]
    [InlineData("reward r: sum(1 / v);", "[v] 'v' is divided by, and is 0 where v[0] = 0.5, v[1] = 0.5, v[2] = 0.")]
    [InlineData("reward r: level / elapsed;", "[elapsed] 'elapsed' is divided by, and its range allows 0.")]
    [InlineData("reward r: 1 / speed when tilt > 0;", "[speed] 'speed' is divided by, and its range allows 0.")]
    [InlineData("reward r: 1 / next.distance;", "[next.distance] 'next.distance' is divided by, and is 0 where next.x = 5, next.y = 5.")]
    [InlineData("reward r: if speed > 0 then level else 1 / speed;", "[speed] 'speed' is divided by, and its range allows 0.")]
    [InlineData("let s = level / speed; reward r: s;", "[s] 'speed' is divided by, and its range allows 0.")]
    [InlineData("reward r: 1 / upwards;", "[upwards] 'upwards' is divided by, and its range allows 0.")]
    [InlineData("require r: level / speed < 2;", "[speed] 'speed' is divided by, and its range allows 0.")]
    public void A_division_by_zero_that_the_ranges_allow_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4046 {told} Ask first, as in 'if b != 0 then a / b else 0', or keep 0 out of its range."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: share;")]
    [InlineData("reward r: share; reward s: next.share;")]
    public void A_division_in_a_derived_quantity_is_told_where_that_is_declared(string line) => Assert.Equal(
        ["ESP4046 [speed] 'speed' is divided by, and its range allows 0. Ask first, as in 'if b != 0 then a / b else 0', or keep 0 out of its range."],
        RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: sqrt(tilt);", "[tilt] 'sqrt(tilt)' has no finite value where tilt = -0.5: a root needs at least 0.")]
    [InlineData("reward r: log(speed);", "[speed] 'log(speed)' has no finite value where speed = 0: a logarithm needs more than 0.")]
    [InlineData("reward r: log1p(tilt);", "[tilt] 'log1p(tilt)' has no finite value where tilt = -1: 'log1p' needs more than -1.")]
    [InlineData("reward r: acos(speed);", "[speed] 'acos(speed)' has no finite value where speed = 2: 'acos' needs -1..1.")]
    [InlineData("reward r: asin(2 * tilt);", "[2 * tilt] 'asin(2 * tilt)' has no finite value where tilt = -1: 'asin' needs -1..1.")]
    [InlineData("reward r: tilt^0.5;", "[tilt] 'tilt^0.5' has no finite value where tilt = -0.5: the exponent 0.5 needs a base of at least 0.")]
    [InlineData("reward r: speed^-1;", "[speed] 'speed^-1' has no finite value where speed = 0: the exponent -1 needs a base that is not 0.")]
    [InlineData("reward r: root;", "[tilt] 'sqrt(tilt)' has no finite value where tilt = -0.5: a root needs at least 0.")]
    public void An_argument_outside_the_domain_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4047 {told} Ask first, narrow the range, or bound what it is given with 'max', 'min' or 'clamp'."], RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("reward r: where(cells[x], 1, 0);", "[x] The index 'x' leaves 'cells' where x = 8: the elements are 0 to 7")]
    [InlineData("require r: not cells[next.x - 1];", "[next.x - 1] The index 'next.x - 1' leaves 'cells' where next.x = 0: the elements are 0 to 7")]
    public void An_index_that_leaves_its_vector_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4049 {told}, and the nearest is read instead. Correct its range, or write 'clamp' to say that this is meant."],
        RemarkRoom.Diagnose(line));

    [Theory]
    [InlineData("require r: speed < 2 margin tilt;", "[tilt] The margin 'tilt' is negative where tilt = -0.5")]
    [InlineData("reward r: tolerance(speed, 1..2, tilt);", "[tilt] The margin 'tilt' is negative where tilt = -0.5")]
    public void A_margin_that_may_be_negative_is_a_warning(string line, string told) => Assert.Equal(
        [$"ESP4050 {told}, where the score is no number. Keep it at 0 or above, as in 'max(0, m)'."], RemarkRoom.Diagnose(line));

    [Theory]
    // What has no range is not judged.
    [InlineData("reward r: 1 / free;")]
    [InlineData("reward r: level / (free + speed);")]
    [InlineData("reward r: sqrt(free) + log(free) + free^-2;")]
    // It is asked for first.
    [InlineData("reward r: level / speed when speed > 0;")]
    [InlineData("reward r: if speed != 0 then level / speed else 0;")]
    [InlineData("reward r: if speed > 1 and level / speed > 0.5 then 1 else 0;")]
    [InlineData("require r: speed > 0 implies level / speed < 2;")]
    [InlineData("require r: speed == 0 or level / speed < 2;")]
    [InlineData("reward r: share when speed > 0;")]
    [InlineData("reward r: where(next.speed == 0, 0, next.share);")]
    [InlineData("reward r: level / (x - y) when x > y;")]
    [InlineData("reward r: level / (x - y) when x != y;")]
    [InlineData("reward r: sum(where(v > 0, 1 / v, 0));")]
    // It cannot be.
    [InlineData("reward r: level / height + 1 / (speed + 1) + x % 3;")]
    [InlineData("reward r: sqrt(speed) + log(height) + asin(tilt) + tilt^2 + tilt^-0 + log1p(speed);")]
    [InlineData("reward r: where(cells[n], 1, 0);")]
    [InlineData("require r: speed < 2 margin level;")]
    public void What_cannot_happen_is_not_reported(string line) => Assert.Empty(RemarkRoom.Diagnose(line));
}
