using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData(7, 3, 1)]
    [InlineData(-7, 3, 2)]
    [InlineData(7, -3, -2)]
    [InlineData(-7, -3, -1)]
    [InlineData(6, 3, 0)]
    [InlineData(6, -3, 0)]
    public void Modulo_is_floored(int dividend, int divisor, int expected)
    {
        Assert.Equal(expected, Arithmetic.Modulo(dividend, divisor));
        Assert.Equal(expected, Arithmetic.Modulo((long)dividend, divisor));
        Assert.Equal(expected, Arithmetic.Modulo((double)dividend, divisor));
    }

    [Fact]
    public void Modulo_has_the_divisors_sign_and_differs_by_whole_divisors() =>
        Gen.Select(Gen.Int[-1_000, 1_000], Gen.Int[1, 50], Gen.Bool).Sample((dividend, size, negative) =>
        {
            var divisor = negative ? -size : size;
            var remainder = Arithmetic.Modulo(dividend, divisor);
            Assert.True(remainder == 0 || Math.Sign(remainder) == Math.Sign(divisor));
            Assert.Equal(0, (dividend - remainder) % divisor);
        });

    [Fact]
    public void Nothing_throws_where_there_is_no_number()
    {
        Assert.Equal(double.NaN, Arithmetic.Modulo(1.0, 0.0));
        Assert.Equal([-1, 0, 1, double.NaN], new[] { -0.1, 0, double.PositiveInfinity, double.NaN }.Select(Arithmetic.Sign));
        Assert.Equal(double.NaN, Elementary.Log1P(-2));
    }

    [Fact]
    public void An_index_outside_its_vector_is_the_nearest_inside()
    {
        Assert.Equal(0, Arithmetic.ClampIndex(-5L, 3));
        Assert.Equal(2, Arithmetic.ClampIndex(long.MaxValue, 3));
        Assert.Equal(1, Arithmetic.ClampIndex(1.9, 3));
        Assert.Equal(2, Arithmetic.ClampIndex(double.PositiveInfinity, 3));
        Assert.Equal(0, Arithmetic.ClampIndex(double.NaN, 3));
        Gen.Select(Gen.Double, Gen.Int[1, 100]).Sample((index, length) =>
            Assert.InRange(Arithmetic.ClampIndex(index, length), 0, length - 1));
    }

    [Theory]
    [InlineData(int.MinValue, 3)]
    [InlineData(-1, 3)]
    [InlineData(0, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 5)]
    [InlineData(int.MaxValue, 5)]
    public void The_nearest_element_is_read(int index, int element)
    {
        Assert.Equal(element, Arithmetic.Nearest<int>([3, 4, 5], index));
        Assert.Equal(element - 3, Arithmetic.ClampIndex(index, 3));
    }

    [Fact]
    public void Widening_keeps_every_number() => Gen.Float.Sample(value =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Arithmetic.Widen(value))));

    [Fact]
    public void Small_and_large_numbers_keep_their_digits()
    {
        Assert.Equal(1e-20, Elementary.Log1P(1e-20), 1e-30);
        Assert.Equal(9.9999999995e-11, Elementary.Log1P(1e-10), 1e-25);
        Assert.Equal(double.PositiveInfinity, Elementary.Log1P(double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, Elementary.Log1P(-1));
        Assert.Equal(5e200, Elementary.Hypot(3e200, 4e200), 1e190);
    }

    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(-3, 4, 5)]
    [InlineData(0, -2, 2)]
    [InlineData(3e-200, 4e-200, 5e-200)]
    [InlineData(3e300, 4e300, 5e300)]
    [InlineData(double.NaN, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, 1, double.NaN)]
    public void A_hypotenuse_neither_overflows_nor_vanishes(double x, double y, double expected) =>
        Assert.Equal(expected, Elementary.Hypot(x, y), double.IsFinite(expected) ? Math.Abs(expected) * 1e-15 : 0);

    [Fact]
    public void Inverse_hyperbolic_functions_are_those_of_the_platform_to_a_few_places() =>
        Gen.Double[1e-9, 1 - 1e-9].Sample(value =>
        {
            Assert.Equal(Math.Acosh(1 / value), Arithmetic.Acosh(1 / value), Math.Acosh(1 / value) * 1e-14);
            Assert.Equal(Math.Atanh(value), Arithmetic.Atanh(value), Math.Atanh(value) * 1e-14);
        });
}
