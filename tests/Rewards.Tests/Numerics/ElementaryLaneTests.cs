using System.Runtime.Intrinsics;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

/// <summary>A lane of a vector is what the number alone gives, bit by bit, at any width and whatever stands beside it.</summary>
public sealed class ElementaryLaneTests
{
    private const int Blocks = 20_000;

    private static readonly double[] s_special =
        [0, -0.0, 1, -1, 0.5, -0.5, 5e-324, -1e-310, 2.3e-308, double.MaxValue, double.NaN, double.PositiveInfinity,
        double.NegativeInfinity, 709.9, -745.5, 1e6, -999_999.9, 0.625, Math.PI, 1e22, double.BitIncrement(1), double.BitDecrement(1)];

    [Fact]
    public void Exp() => Compare(Elementary.Exp, Elementary.Exp, Elementary.Exp);

    [Fact]
    public void Log() => Compare(Elementary.Log, Elementary.Log, Elementary.Log);

    [Fact]
    public void Log1P() => Compare(Elementary.Log1P, Elementary.Log1P, Elementary.Log1P);

    [Fact]
    public void Sin() => Compare(Elementary.Sin, Elementary.Sin, Elementary.Sin);

    [Fact]
    public void Cos() => Compare(Elementary.Cos, Elementary.Cos, Elementary.Cos);

    [Fact]
    public void Tan() => Compare(Elementary.Tan, Elementary.Tan, Elementary.Tan);

    [Fact]
    public void Asin() => Compare(Elementary.Asin, Elementary.Asin, Elementary.Asin);

    [Fact]
    public void Acos() => Compare(Elementary.Acos, Elementary.Acos, Elementary.Acos);

    [Fact]
    public void Tanh() => Compare(Elementary.Tanh, Elementary.Tanh, Elementary.Tanh);

    [Fact]
    public void Sech() => Compare(Elementary.Sech, Elementary.Sech, Elementary.Sech);

    [Fact]
    public void Atan2() => Compare(Elementary.Atan2, Elementary.Atan2, Elementary.Atan2);

    [Fact]
    public void Pow() => Compare(Elementary.Pow, Elementary.Pow, Elementary.Pow);

    [Fact]
    public void Hypot() => Compare(Elementary.Hypot, Elementary.Hypot, Elementary.Hypot);

    private static void Compare(
        Func<double, double> one, Func<Vector256<double>, Vector256<double>> four, Func<Vector512<double>, Vector512<double>> eight) =>
        Compare((x, _) => one(x), (x, _) => four(x), (x, _) => eight(x));

    private static void Compare(
        Func<double, double, double> one,
        Func<Vector256<double>, Vector256<double>, Vector256<double>> four,
        Func<Vector512<double>, Vector512<double>, Vector512<double>> eight)
    {
        var random = new Random(5);
        var (x, y) = (new double[8], new double[8]);
        for (var block = 0; block < Blocks; block++)
        {
            for (var i = 0; i < x.Length; i++)
                (x[i], y[i]) = (Pick(random), Pick(random));
            var wide = eight(Vector512.Create(x), Vector512.Create(y));
            var low = four(Vector256.Create(x), Vector256.Create(y));
            for (var i = 0; i < x.Length; i++)
            {
                var expected = one(x[i], y[i]);
                Same(expected, wide[i], x[i], y[i]);
                if (i < Vector256<double>.Count)
                    Same(expected, low[i], x[i], y[i]);
            }
        }
    }

    private static void Same(double expected, double actual, double x, double y) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
        $"f({x:R}, {y:R}) is {expected:R}, and {actual:R} in a vector.");

    private static double Pick(Random random) => random.Next(6) switch
    {
        0 => s_special[random.Next(s_special.Length)],
        1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        2 => (random.NextDouble() * 1600) - 800,
        3 => (random.NextDouble() * 4) - 2,
        4 => Math.Pow(10, (random.NextDouble() * 20) - 10),
        _ => random.Next(-5, 6),
    };
}
