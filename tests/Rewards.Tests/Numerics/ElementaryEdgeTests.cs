using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

/// <summary>Where functions end: zeros of either sign, infinities, what is no number, overflow and underflow.</summary>
public sealed class ElementaryEdgeTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-Infinity, 0)]
    [InlineData(NaN, NaN)]
    [InlineData(709.782712893384, 1.7976931348622732e308)]
    [InlineData(709.7827128933841, Infinity)]
    [InlineData(-745.1332191019411, 5e-324)]
    [InlineData(-745.1332191019412, 0)]
    [InlineData(5e-324, 1)]
    public void Exp(double x, double expected) => Same(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(0, -Infinity)]
    [InlineData(1, 0)]
    [InlineData(-1, NaN)]
    [InlineData(-Infinity, NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(NaN, NaN)]
    [InlineData(5e-324, -744.4400719213812)]
    public void Log(double x, double expected) => Same(expected, Elementary.Log(x));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5e-324, 5e-324)]
    [InlineData(-1, -Infinity)]
    [InlineData(-1.5, NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(NaN, NaN)]
    public void Log1P(double x, double expected) => Same(expected, Elementary.Log1P(x));

    [Theory]
    [InlineData(0, 0, 1, 0)]
    [InlineData(5e-324, 5e-324, 1, 5e-324)]
    [InlineData(Infinity, NaN, NaN, NaN)]
    [InlineData(-Infinity, NaN, NaN, NaN)]
    [InlineData(NaN, NaN, NaN, NaN)]
    public void Circular_functions(double x, double sin, double cos, double tan)
    {
        Same(sin, Elementary.Sin(x));
        Same(cos, Elementary.Cos(x));
        Same(tan, Elementary.Tan(x));
    }

    [Theory]
    [InlineData(0, 0, Math.PI / 2)]
    [InlineData(1, Math.PI / 2, 0)]
    [InlineData(-1, -Math.PI / 2, Math.PI)]
    [InlineData(1.0000000000000002, NaN, NaN)]
    [InlineData(-Infinity, NaN, NaN)]
    [InlineData(NaN, NaN, NaN)]
    public void Inverse_functions(double x, double asin, double acos)
    {
        Same(asin, Elementary.Asin(x));
        Same(acos, Elementary.Acos(x));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5e-324, 5e-324)]
    [InlineData(20, 1)]
    [InlineData(-Infinity, -1)]
    [InlineData(Infinity, 1)]
    [InlineData(NaN, NaN)]
    public void Tanh(double x, double expected) => Same(expected, Elementary.Tanh(x));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(Infinity, 0)]
    [InlineData(-Infinity, 0)]
    [InlineData(NaN, NaN)]
    public void Sech(double x, double expected) => Same(expected, Elementary.Sech(x));

    [Fact]
    public void A_zero_keeps_its_sign()
    {
        foreach (var function in new Func<double, double>[]
            { Elementary.Sin, Elementary.Tan, Elementary.Asin, Elementary.Tanh, Elementary.Log1P })
        {
            Same(-0.0, function(-0.0));
        }

        Same(1, Elementary.Exp(-0.0));
        Same(1, Elementary.Cos(-0.0));
        Same(double.NegativeInfinity, Elementary.Log(-0.0));
    }

    [Fact]
    public void Angles_and_powers_have_the_exceptions_of_IEEE_754()
    {
        double[] values = [0, -0.0, 0.5, -0.5, 1, -1, 2, -2, 3, -3, 1e9, -1e300, Infinity, -Infinity, NaN];
        foreach (var x in values)
        {
            foreach (var y in values)
            {
                Near(Math.Atan2(y, x), Elementary.Atan2(y, x), $"atan2({y}, {x})");
                Near(Math.Pow(x, y), Elementary.Pow(x, y), $"{x} ^ {y}");
                Near(double.Hypot(x, y), Elementary.Hypot(x, y), $"hypot({x}, {y})");
            }
        }
    }

    [Fact]
    public void A_power_overflows_and_vanishes_where_it_must()
    {
        Same(Infinity, Elementary.Pow(2, 1024));
        Same(8.98846567431158E+307, Elementary.Pow(2, 1023));
        Same(5e-324, Elementary.Pow(2, -1074));
        Same(0, Elementary.Pow(2, -1076));
        Same(0, Elementary.Pow(double.BitDecrement(1), double.MaxValue));
        Same(Infinity, Elementary.Pow(5e-324, -1.5));
        Same(-8, Elementary.Pow(-2, 3));
    }

    private static void Same(double expected, double actual) =>
        Assert.True(double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
            $"{actual:R} should be {expected:R}.");

    private static void Near(double expected, double actual, string what) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual)
        : double.IsNegative(expected) == double.IsNegative(actual)
            && (expected == actual || Math.Abs(expected - actual) <= 4e-16 * Math.Abs(expected)),
        $"{what} is {actual:R} and should be {expected:R}.");
}
