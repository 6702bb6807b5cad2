using CsCheck;
using Espalier.Reports.Scores;

namespace Espalier.Reports.Tests;

public sealed class HalfPointTests
{
    [Fact]
    public void The_fall_to_half_is_interpolated_in_the_logarithm_of_the_axis()
    {
        // From .6 at .01 to .2 at .1, half of .8 lies in the middle: at the geometric mean.
        var half = HalfPoint.Find([0, 0.01, 0.1], [0.8, 0.6, 0.2]);
        Assert.Equal(Math.Sqrt(0.001), half!.Value, 1e-12);
    }

    [Fact]
    public void A_fall_before_the_first_positive_value_is_only_known_to_be_below_it() =>
        Assert.Equal(double.NegativeInfinity, HalfPoint.Find([0, 0.01, 0.1], [0.8, 0.4, 0.2]));

    [Fact]
    public void A_measure_that_does_not_fall_to_half_does_so_beyond_the_axis() =>
        Assert.Equal(double.PositiveInfinity, HalfPoint.Find([0, 0.01, 0.1], [0.8, 0.7, 0.41]));

    [Fact]
    public void A_measure_that_starts_at_nothing_has_no_half() =>
        Assert.Null(HalfPoint.Find([0, 0.01], [0, 0.5]));

    [Fact]
    public void An_axis_without_zero_starts_with_its_first_value() =>
        Assert.Equal(2, HalfPoint.Find([1, 4], [1, 0])!.Value, 1e-12);

    [Fact]
    public void Scaling_the_axis_scales_the_place_and_scaling_the_measure_does_not() =>
        Gen.Select(Gen.Double[0.1, 1].Array[4], Gen.Double[0.5, 20], Gen.Double[0.1, 5]).Sample((measured, stretch, scale) =>
        {
            double[] axis = [1, 2, 5, 9];
            var half = HalfPoint.Find(axis, measured)!.Value;
            var other = HalfPoint.Find([.. axis.Select(x => x * stretch)], [.. measured.Select(y => y * scale)])!.Value;
            Assert.True(half == other || Math.Abs((half * stretch) - other) < 1e-9 * other);
        });
}
