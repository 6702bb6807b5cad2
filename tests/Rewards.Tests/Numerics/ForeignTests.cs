using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

public sealed class ForeignTests
{
    private enum Small : sbyte
    {
        First,
        Second,
    }

    private enum Large : ulong
    {
        First,
        Second,
    }

    [Fact]
    public void A_value_takes_the_type_of_the_member_that_it_is_for()
    {
        Assert.Equal(1.5f, Foreign.Like(default(float), 1.5));
        Assert.Equal(0.1, Foreign.Like(default(double), 0.1));
        Assert.Equal((byte)255, Foreign.Like(default(byte), -1));
        Assert.Equal((short)-1, Foreign.Like(default(short), -1));
        Assert.Equal(ulong.MaxValue, Foreign.Like(default(ulong), -1));
        Assert.Equal((true, false), (Foreign.Like(default(bool), 1), Foreign.Like(default(bool), 0)));
        Assert.Equal((Small.Second, Large.Second), (Foreign.Like(default(Small), 1), Foreign.Like(default(Large), 1)));
    }

    [Fact]
    public void A_bound_is_compared_in_the_precision_of_the_number()
    {
        Assert.False(Reals.IsAbove(0.1f, 0.1));
        Assert.False(Reals.IsBelow(0.1f, 0.1));
        Assert.True(Reals.IsAbove(MathF.BitIncrement(0.1f), 0.1));
        Assert.True(Reals.IsBelow(Math.BitDecrement(0.1), 0.1));
        Assert.True(Reals.IsBelow(double.NaN, 0) && Reals.IsAbove(float.NaN, 0));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(Math.PI, -Math.PI)]
    [InlineData(-Math.PI, -Math.PI)]
    [InlineData(4, 4 - (2 * Math.PI))]
    [InlineData(-4, (2 * Math.PI) - 4)]
    [InlineData(double.PositiveInfinity, double.NaN)]
    public void An_angle_is_wrapped_into_one_turn(double angle, double wrapped) =>
        Assert.Equal(wrapped, Arithmetic.Wrap(angle), 1e-15);

    [Theory]
    [InlineData(0.5, 0, 1, 0)]
    [InlineData(-0.5, 0, 1, 0.5)]
    [InlineData(3, 0, 1, 2)]
    [InlineData(double.PositiveInfinity, 0, double.PositiveInfinity, 0)]
    [InlineData(double.NegativeInfinity, 0, 1, double.PositiveInfinity)]
    [InlineData(double.NaN, 0, 1, double.NaN)]
    public void A_distance_is_0_between_the_bounds(double value, double low, double high, double distance) =>
        Assert.Equal(distance, Tolerance.GetDistance(value, low, high));

    [Fact]
    public void A_margin_of_0_is_the_plain_test()
    {
        foreach (var shape in (Func<double, double, double, double>[])
            [
                Tolerance.Linear, Tolerance.Gaussian, Tolerance.Quadratic, Tolerance.Cosine,
                Tolerance.Hyperbolic, Tolerance.LongTail, Tolerance.Reciprocal, Tolerance.TanhSquared,
            ])
        {
            Assert.Equal((1.0, 0.0, double.NaN), (shape(0, 0, 0.5), shape(1e-300, 0, 0.5), shape(double.NaN, 0, 0.5)));
        }
    }
}
