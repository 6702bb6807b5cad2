using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests;

/// <summary>
/// The shapes of margins. The values are those of dm_control's own <c>tolerance</c> for the bounds 0..0 and a margin of 1
/// (dm_control/utils/rewards.py at commit 985d094).
/// </summary>
public class ToleranceTests
{
    private static readonly MarginShape[] s_shapes = Enum.GetValues<MarginShape>();

    [Theory]
    [InlineData(MarginShape.Gaussian, 0.1, 0.5, 0.5623413251903492)]
    [InlineData(MarginShape.Gaussian, 0.1, 1.5, 0.005623413251903493)]
    [InlineData(MarginShape.Gaussian, 0.1, 3.0, 1.0000000000000007e-09)]
    [InlineData(MarginShape.Gaussian, 0.1, 0.25, 0.8659643233600653)]
    [InlineData(MarginShape.Gaussian, 0.1, 2.0, 0.00010000000000000009)]
    [InlineData(MarginShape.Hyperbolic, 0.1, 0.5, 0.42640143271122083)]
    [InlineData(MarginShape.Hyperbolic, 0.1, 1.5, 0.022442180669011626)]
    [InlineData(MarginShape.Hyperbolic, 0.1, 3.0, 0.0002518891687657432)]
    [InlineData(MarginShape.Hyperbolic, 0.1, 0.25, 0.7732206469369859)]
    [InlineData(MarginShape.Hyperbolic, 0.1, 2.0, 0.005025125628140705)]
    [InlineData(MarginShape.LongTail, 0.1, 0.5, 0.3076923076923077)]
    [InlineData(MarginShape.LongTail, 0.1, 1.5, 0.047058823529411764)]
    [InlineData(MarginShape.LongTail, 0.1, 3.0, 0.012195121951219513)]
    [InlineData(MarginShape.LongTail, 0.1, 0.25, 0.64)]
    [InlineData(MarginShape.LongTail, 0.1, 2.0, 0.02702702702702703)]
    [InlineData(MarginShape.Reciprocal, 0.1, 0.5, 0.18181818181818182)]
    [InlineData(MarginShape.Reciprocal, 0.1, 1.5, 0.06896551724137931)]
    [InlineData(MarginShape.Reciprocal, 0.1, 3.0, 0.03571428571428571)]
    [InlineData(MarginShape.Reciprocal, 0.1, 0.25, 0.3076923076923077)]
    [InlineData(MarginShape.Reciprocal, 0.1, 2.0, 0.05263157894736842)]
    [InlineData(MarginShape.Cosine, 0.1, 0.5, 0.658113883008419)]
    [InlineData(MarginShape.Cosine, 0.1, 1.5, 0.0)]
    [InlineData(MarginShape.Cosine, 0.1, 3.0, 0.0)]
    [InlineData(MarginShape.Cosine, 0.1, 0.25, 0.9056210925877806)]
    [InlineData(MarginShape.Cosine, 0.1, 2.0, 0.0)]
    [InlineData(MarginShape.Linear, 0.1, 0.5, 0.55)]
    [InlineData(MarginShape.Linear, 0.1, 1.5, 0.0)]
    [InlineData(MarginShape.Linear, 0.1, 3.0, 0.0)]
    [InlineData(MarginShape.Linear, 0.1, 0.25, 0.775)]
    [InlineData(MarginShape.Linear, 0.1, 2.0, 0.0)]
    [InlineData(MarginShape.Quadratic, 0.1, 0.5, 0.775)]
    [InlineData(MarginShape.Quadratic, 0.1, 1.5, 0.0)]
    [InlineData(MarginShape.Quadratic, 0.1, 3.0, 0.0)]
    [InlineData(MarginShape.Quadratic, 0.1, 0.25, 0.94375)]
    [InlineData(MarginShape.Quadratic, 0.1, 2.0, 0.0)]
    [InlineData(MarginShape.TanhSquared, 0.1, 0.5, 0.4805061467040844)]
    [InlineData(MarginShape.TanhSquared, 0.1, 1.5, 0.01694853874296587)]
    [InlineData(MarginShape.TanhSquared, 0.1, 3.0, 7.304601899194019e-05)]
    [InlineData(MarginShape.TanhSquared, 0.1, 0.25, 0.8187945195127548)]
    [InlineData(MarginShape.TanhSquared, 0.1, 2.0, 0.0027700831024930483)]
    public void A_shape_has_dm_controls_values(MarginShape shape, double valueAtMargin, double distance, double value)
    {
        Assert.Equal(value, Evaluate(shape, distance, 1, valueAtMargin), 1e-12);
    }

    [Fact]
    public void Every_shape_is_1_at_0_and_has_its_value_at_the_margin()
    {
        Gen.Select(Gen.Int[0, s_shapes.Length - 1].Select(i => s_shapes[i]), Gen.Double[0.001, 0.999], Gen.Double[0.001, 1000]).Sample((shape, value, margin) =>
        {
            Assert.Equal(1, Evaluate(shape, 0, margin, value), 1e-12);
            Assert.Equal(value, Evaluate(shape, margin, margin, value), 1e-9);
        });
    }

    [Fact]
    public void Every_shape_falls_with_the_distance_and_stays_within_0_and_1()
    {
        Gen.Select(Gen.Int[0, s_shapes.Length - 1].Select(i => s_shapes[i]), Gen.Double[0.001, 0.999], Gen.Double[0, 10], Gen.Double[0, 10])
            .Sample((shape, value, first, second) =>
            {
                var near = Evaluate(shape, Math.Min(first, second), 1, value);
                var far = Evaluate(shape, Math.Max(first, second), 1, value);
                Assert.InRange(far, 0, near + 1e-12);
                Assert.InRange(near, 0, 1);
            });
    }

    [Fact]
    public void Only_linear_cosine_and_quadratic_reach_0()
    {
        foreach (var shape in s_shapes)
        {
            if (shape is MarginShape.Linear or MarginShape.Cosine or MarginShape.Quadratic)
                Assert.Equal(0, Evaluate(shape, 1, 1, 0));
            else
                Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, 0));
            Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, -0.1));
            Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.GetScale(shape, double.NaN));
        }
    }

    [Fact]
    public void An_infinite_distance_scores_0_and_what_is_no_number_stays_so()
    {
        foreach (var shape in s_shapes)
        {
            Assert.Equal(0, Evaluate(shape, double.PositiveInfinity, 1, 0.5));
            Assert.Equal(0, Evaluate(shape, double.PositiveInfinity, double.PositiveInfinity, 0.5));
            Assert.Equal(double.NaN, Evaluate(shape, double.NaN, 1, 0.5));
            Assert.Equal(double.NaN, Evaluate(shape, 1, -1, 0.5));
            Assert.Equal(double.NaN, Evaluate(shape, 0, -1, 0.5));
        }
    }

    private static double Evaluate(MarginShape shape, double distance, double margin, double valueAtMargin)
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
