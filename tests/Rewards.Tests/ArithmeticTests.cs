using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests;

/// <summary>The language's arithmetic where it is not C#'s own.</summary>
public class ArithmeticTests
{
    [Theory]
    [InlineData(7, 3, 1)]
    [InlineData(-7, 3, 2)]
    [InlineData(7, -3, -2)]
    [InlineData(-7, -3, -1)]
    [InlineData(6, 3, 0)]
    public void The_remainder_has_the_divisors_sign(int dividend, int divisor, int remainder)
    {
        Assert.Equal(remainder, Arithmetic.Modulo(dividend, divisor));
        Assert.Equal(remainder, Arithmetic.Modulo((long)dividend, divisor));
        Assert.Equal(remainder, Arithmetic.Modulo((double)dividend, divisor));
    }

    [Fact]
    public void A_remainder_by_0_is_no_number() => Assert.Equal(double.NaN, Arithmetic.Modulo(1.0, 0));

    [Fact]
    public void An_index_is_brought_into_the_vector()
    {
        Gen.Select(Gen.Double, Gen.Int[1, 100]).Sample((index, length) =>
            Assert.InRange(Arithmetic.ClampIndex(index, length), 0, length - 1));
        Assert.Equal([0, 3, 0, 3], [
            Arithmetic.ClampIndex(long.MinValue, 4), Arithmetic.ClampIndex(long.MaxValue, 4),
            Arithmetic.ClampIndex(double.NaN, 4), Arithmetic.ClampIndex(double.PositiveInfinity, 4)]);
    }

    [Fact]
    public void The_sign_of_what_is_no_number_is_no_number() => Assert.Equal(
        [-1, 0, 1, double.NaN],
        [Arithmetic.Sign(-0.1), Arithmetic.Sign(0), Arithmetic.Sign(double.PositiveInfinity), Arithmetic.Sign(double.NaN)]);
}
