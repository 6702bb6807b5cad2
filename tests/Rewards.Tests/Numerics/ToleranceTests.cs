using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

public sealed class ToleranceTests
{
    /// <summary>Values that dm_control's own code gives (commit 985d094, dm_control/utils/rewards.py).</summary>
    [Theory]
    [InlineData(MarginShape.Gaussian, 0.25, 0.5, 0.5, 0.8408964152537145)]
    [InlineData(MarginShape.Gaussian, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(MarginShape.Gaussian, 0.5, 2.0, 0.3, 0.9275131559667915)]
    [InlineData(MarginShape.Gaussian, 1.0, 1.0, 0.1, 0.10000000000000002)]
    [InlineData(MarginShape.Gaussian, 1.5, 0.5, 0.5, 0.0019531250000000017)]
    [InlineData(MarginShape.Gaussian, 2.0, 1.0, 0.1, 0.00010000000000000009)]
    [InlineData(MarginShape.Gaussian, 0.5, 1.0, 0.1, 0.5623413251903492)]
    [InlineData(MarginShape.Gaussian, 1.5, 1.0, 0.1, 0.005623413251903493)]
    [InlineData(MarginShape.Gaussian, 3.0, 1.0, 0.1, 1.0000000000000007e-09)]
    [InlineData(MarginShape.Gaussian, 0.25, 1.0, 0.1, 0.8659643233600653)]
    [InlineData(MarginShape.Hyperbolic, 0.25, 0.5, 0.5, 0.8164965809277259)]
    [InlineData(MarginShape.Hyperbolic, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(MarginShape.Hyperbolic, 0.5, 2.0, 0.3, 0.8994857048539059)]
    [InlineData(MarginShape.Hyperbolic, 1.0, 1.0, 0.1, 0.10000000000000002)]
    [InlineData(MarginShape.Hyperbolic, 1.5, 0.5, 0.5, 0.03846153846153844)]
    [InlineData(MarginShape.Hyperbolic, 2.0, 1.0, 0.1, 0.005025125628140705)]
    [InlineData(MarginShape.Hyperbolic, 0.5, 1.0, 0.1, 0.42640143271122083)]
    [InlineData(MarginShape.Hyperbolic, 1.5, 1.0, 0.1, 0.022442180669011626)]
    [InlineData(MarginShape.Hyperbolic, 3.0, 1.0, 0.1, 0.0002518891687657432)]
    [InlineData(MarginShape.Hyperbolic, 0.25, 1.0, 0.1, 0.7732206469369859)]
    [InlineData(MarginShape.LongTail, 0.25, 0.5, 0.5, 0.8)]
    [InlineData(MarginShape.LongTail, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(MarginShape.LongTail, 0.5, 2.0, 0.3, 0.8727272727272728)]
    [InlineData(MarginShape.LongTail, 1.0, 1.0, 0.1, 0.1)]
    [InlineData(MarginShape.LongTail, 1.5, 0.5, 0.5, 0.1)]
    [InlineData(MarginShape.LongTail, 2.0, 1.0, 0.1, 0.02702702702702703)]
    [InlineData(MarginShape.LongTail, 0.5, 1.0, 0.1, 0.3076923076923077)]
    [InlineData(MarginShape.LongTail, 1.5, 1.0, 0.1, 0.047058823529411764)]
    [InlineData(MarginShape.LongTail, 3.0, 1.0, 0.1, 0.012195121951219513)]
    [InlineData(MarginShape.LongTail, 0.25, 1.0, 0.1, 0.64)]
    [InlineData(MarginShape.Reciprocal, 0.25, 0.5, 0.5, 0.6666666666666666)]
    [InlineData(MarginShape.Reciprocal, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(MarginShape.Reciprocal, 0.5, 2.0, 0.3, 0.631578947368421)]
    [InlineData(MarginShape.Reciprocal, 1.0, 1.0, 0.1, 0.1)]
    [InlineData(MarginShape.Reciprocal, 1.5, 0.5, 0.5, 0.25)]
    [InlineData(MarginShape.Reciprocal, 2.0, 1.0, 0.1, 0.05263157894736842)]
    [InlineData(MarginShape.Reciprocal, 0.5, 1.0, 0.1, 0.18181818181818182)]
    [InlineData(MarginShape.Reciprocal, 1.5, 1.0, 0.1, 0.06896551724137931)]
    [InlineData(MarginShape.Reciprocal, 3.0, 1.0, 0.1, 0.03571428571428571)]
    [InlineData(MarginShape.Reciprocal, 0.25, 1.0, 0.1, 0.3076923076923077)]
    [InlineData(MarginShape.Cosine, 0.25, 0.5, 0.5, 0.8535533905932738)]
    [InlineData(MarginShape.Cosine, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(MarginShape.Cosine, 0.5, 2.0, 0.3, 0.9398469275647446)]
    [InlineData(MarginShape.Cosine, 1.0, 1.0, 0.1, 0.09999999999999998)]
    [InlineData(MarginShape.Cosine, 1.5, 1.0, 0.0, 0.0)]
    [InlineData(MarginShape.Cosine, 2.0, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Cosine, 0.5, 1.0, 0.1, 0.658113883008419)]
    [InlineData(MarginShape.Cosine, 1.5, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Cosine, 3.0, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Cosine, 0.25, 1.0, 0.1, 0.9056210925877806)]
    [InlineData(MarginShape.Linear, 0.25, 0.5, 0.5, 0.75)]
    [InlineData(MarginShape.Linear, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(MarginShape.Linear, 0.5, 2.0, 0.3, 0.825)]
    [InlineData(MarginShape.Linear, 1.0, 1.0, 0.1, 0.09999999999999998)]
    [InlineData(MarginShape.Linear, 1.5, 1.0, 0.0, 0.0)]
    [InlineData(MarginShape.Linear, 2.0, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Linear, 0.5, 1.0, 0.1, 0.55)]
    [InlineData(MarginShape.Linear, 1.5, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Linear, 3.0, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Linear, 0.25, 1.0, 0.1, 0.775)]
    [InlineData(MarginShape.Quadratic, 0.25, 0.5, 0.5, 0.875)]
    [InlineData(MarginShape.Quadratic, 0.5, 0.5, 0.5, 0.4999999999999999)]
    [InlineData(MarginShape.Quadratic, 0.5, 2.0, 0.3, 0.95625)]
    [InlineData(MarginShape.Quadratic, 1.0, 1.0, 0.1, 0.10000000000000009)]
    [InlineData(MarginShape.Quadratic, 1.5, 1.0, 0.0, 0.0)]
    [InlineData(MarginShape.Quadratic, 2.0, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Quadratic, 0.5, 1.0, 0.1, 0.775)]
    [InlineData(MarginShape.Quadratic, 1.5, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Quadratic, 3.0, 1.0, 0.1, 0.0)]
    [InlineData(MarginShape.Quadratic, 0.25, 1.0, 0.1, 0.94375)]
    [InlineData(MarginShape.TanhSquared, 0.25, 0.5, 0.5, 0.8284271247461901)]
    [InlineData(MarginShape.TanhSquared, 0.5, 0.5, 0.5, 0.4999999999999999)]
    [InlineData(MarginShape.TanhSquared, 0.5, 2.0, 0.3, 0.9138084563647164)]
    [InlineData(MarginShape.TanhSquared, 1.0, 1.0, 0.1, 0.10000000000000009)]
    [InlineData(MarginShape.TanhSquared, 1.5, 0.5, 0.5, 0.019999999999999907)]
    [InlineData(MarginShape.TanhSquared, 2.0, 1.0, 0.1, 0.0027700831024930483)]
    [InlineData(MarginShape.TanhSquared, 0.5, 1.0, 0.1, 0.4805061467040844)]
    [InlineData(MarginShape.TanhSquared, 1.5, 1.0, 0.1, 0.01694853874296587)]
    [InlineData(MarginShape.TanhSquared, 3.0, 1.0, 0.1, 7.304601899194019e-05)]
    [InlineData(MarginShape.TanhSquared, 0.25, 1.0, 0.1, 0.8187945195127548)]
    public void Shapes_are_those_of_dm_control(
        MarginShape shape, double distance, double margin, double valueAtMargin, double expected) =>
        Assert.Equal(expected, Fall(shape, distance, margin, valueAtMargin), 1e-12);

    [Fact]
    public void Every_shape_is_1_at_no_distance_has_its_value_at_the_margin_and_falls() =>
        Gen.Select(Gen.Enum<MarginShape>(), Gen.Double[0.01, 0.99], Gen.Double[0.01, 100], Gen.Double[0, 3], Gen.Double[0, 3])
            .Sample((shape, value, margin, near, further) =>
            {
                Assert.Equal(1, Fall(shape, 0, margin, value), 1e-12);
                Assert.Equal(value, Fall(shape, margin, margin, value), 1e-9);
                var closer = Fall(shape, near * margin, margin, value);
                Assert.InRange(closer, 0, 1);
                Assert.InRange(Fall(shape, (near + further) * margin, margin, value), 0, closer + 1e-12);
            });

    [Fact]
    public void An_infinite_distance_is_out_of_reach() =>
        Assert.All(Enum.GetValues<MarginShape>(), shape =>
        {
            Assert.Equal(0, Fall(shape, double.PositiveInfinity, 1, 0.5));
            Assert.Equal(0, Fall(shape, double.PositiveInfinity, double.PositiveInfinity, 0.5));
        });

    [Fact]
    public void A_margin_of_either_zero_leaves_nothing_beyond() =>
        Assert.All(Enum.GetValues<MarginShape>(), shape =>
        {
            Assert.Equal(1, Fall(shape, 0, -0.0, 0.5));
            Assert.Equal(0, Fall(shape, 1, 0, 0.5));
            Assert.Equal(0, Fall(shape, 1, -0.0, 0.5));
        });

    [Fact]
    public void A_negative_margin_and_a_distance_that_is_no_number_give_no_number() =>
        Assert.All(Enum.GetValues<MarginShape>(), shape =>
        {
            Assert.Equal(double.NaN, Fall(shape, 0, -1, 0.5));
            Assert.Equal(double.NaN, Fall(shape, 1, -1, 0.5));
            Assert.Equal(double.NaN, Fall(shape, double.NaN, 1, 0.5));
        });

    [Fact]
    public void A_value_at_the_margin_that_a_shape_never_takes_is_refused()
    {
        foreach (var shape in Enum.GetValues<MarginShape>())
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, -0.1));
            Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, double.NaN));
            if (shape is MarginShape.Linear or MarginShape.Quadratic or MarginShape.Cosine)
                Assert.Equal(0, Fall(shape, 1, 1, 0));
            else
                Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, 0));
        }
    }

    private static double Fall(MarginShape shape, double distance, double margin, double valueAtMargin)
    {
        var scale = Tolerance.GetScale(shape, valueAtMargin);
        return shape switch
        {
            MarginShape.Linear => Tolerance.Linear(distance, margin, scale),
            MarginShape.Gaussian => Tolerance.Gaussian(distance, margin, scale),
            MarginShape.Quadratic => Tolerance.Quadratic(distance, margin, scale),
            MarginShape.Cosine => Tolerance.Cosine(distance, margin, scale),
            MarginShape.Hyperbolic => Tolerance.Hyperbolic(distance, margin, scale),
            MarginShape.LongTail => Tolerance.LongTail(distance, margin, scale),
            MarginShape.Reciprocal => Tolerance.Reciprocal(distance, margin, scale),
            _ => Tolerance.TanhSquared(distance, margin, scale),
        };
    }
}
