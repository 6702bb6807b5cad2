using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics.Exactness;

/// <summary>Every elementary function is within two units of the last place of what it should be.</summary>
public sealed class ElementaryTests
{
    private const double MostUlps = 2;
    private const int Samples = 120;

    // Beyond 2²⁰ an angle takes the long way round, and 1e300 is far beyond.
    private static readonly double[] s_angles =
        [3, 1e6, 999_999.99, -1e6, 1_048_576, 1e10, -1e22, 6381956970095103.0 * Math.Pow(2, 797), 1e300, double.MaxValue, Math.PI, Math.PI / 2, 1e-8];

    [Fact]
    public void Exponentials() => Compare(Elementary.Exp, Exact.Exp, [.. Uniform(-650, 709.78), .. Uniform(-1, 1), 1e-9, 709.78]);

    [Fact]
    public void Logarithms() => Compare(
        Elementary.Log,
        Exact.Log,
        [.. Spread(-300, 300), .. Uniform(0.4, 2), 5e-324, 1e-310, double.MaxValue, Math.BitIncrement(1.0), Math.BitDecrement(1.0)]);

    [Fact]
    public void Logarithms_beside_1() => Compare(
        Elementary.Log1P, x => Exact.Log(1 + x), [.. Spread(-16, 300), .. Uniform(-0.999, 2), .. Spread(-20, -1).Select(x => -x)]);

    [Fact]
    public void Sines() => Compare(Elementary.Sin, Exact.Sin, [.. Uniform(-10, 10), .. Spread(-10, 300), .. s_angles]);

    [Fact]
    public void Cosines() => Compare(Elementary.Cos, Exact.Cos, [.. Uniform(-10, 10), .. Spread(-10, 300), .. s_angles]);

    [Fact]
    public void Tangents() =>
        Compare(Elementary.Tan, x => Exact.Sin(x) / Exact.Cos(x), [.. Uniform(-10, 10), .. Spread(-10, 300), .. s_angles]);

    [Fact]
    public void Inverse_sines() => Compare(
        Elementary.Asin, x => Exact.ArcTangent(x / Exact.Sqrt(1 - (x * x))), [.. Uniform(-1, 1), 0.5, -0.4999, 0.9999999, 1e-9]);

    [Fact]
    public void Inverse_cosines() => Compare(
        Elementary.Acos,
        x => new Exact(Exact.Pi.Units / 2) - Exact.ArcTangent(x / Exact.Sqrt(1 - (x * x))),
        [.. Uniform(-1, 1), 0.5, -0.5, 0.9999999, -0.9999999, 1e-9]);

    [Fact]
    public void Angles_of_points()
    {
        Compare(y => Elementary.Atan2(y, 1), Exact.ArcTangent, [.. Uniform(-10, 10), .. Spread(-20, 20)]);
        Compare(y => Elementary.Atan2(y, 3e-5), y => Exact.ArcTangent(y / 3e-5), [.. Spread(-20, 20)]);
        Compare(y => Elementary.Atan2(y, -2), y => Exact.Pi - Exact.ArcTangent(y / 2), [.. Spread(-20, 20)]);
        Compare(y => Elementary.Atan2(y, 1.5e308), y => Exact.ArcTangent(y / 1.5e308), [.. Spread(250, 308)]);
        Compare(y => Elementary.Atan2(y, 3e-310), y => Exact.ArcTangent(y / 3e-310), [.. Spread(-312, -300)]);
    }

    [Fact]
    public void Hyperbolic_tangents() => Compare(Elementary.Tanh, Tanh, [.. Uniform(-3, 3), .. Spread(-15, 2), 0.625, 0.62499]);

    [Fact]
    public void Hyperbolic_secants() => Compare(
        Elementary.Sech, x => 2 / (Exact.Exp(x) + Exact.Exp(-x)), [.. Uniform(-3, 3), .. Uniform(-650, 650)]);

    [Fact]
    public void Powers()
    {
        foreach (var y in new[] { 0.5, -0.5, 3, -7, 1 / 3.0, 2.5, 100, 1e-5 })
            Compare(x => Elementary.Pow(x, y), x => Exact.Exp(y * Exact.Log(x)), [.. Spread(-2, 2).Take(50), .. Uniform(0.5, 2).Take(50)]);
        foreach (var x in new[] { 1.0000000001, 0.99999999, Math.BitIncrement(1.0) })
            Compare(y => Elementary.Pow(x, y), y => Exact.Exp(y * Exact.Log(x)), [.. Spread(0, 9).Take(50)]);
    }

    [Fact]
    public void Lengths()
    {
        Compare(x => Elementary.Hypot(x, 3.5), x => Exact.Sqrt((x * x) + (3.5 * (Exact)3.5)), [.. Spread(-20, 20)]);
        Compare(x => Elementary.Hypot(x, 1e200), x => Exact.Sqrt((x * x) + ((Exact)1e200 * 1e200)), [.. Spread(190, 300)]);
        Compare(x => Elementary.Hypot(x, 1e-200), x => Exact.Sqrt((x * x) + ((Exact)1e-200 * 1e-200)), [.. Spread(-203, -190)]);
    }

    private static Exact Tanh(Exact x)
    {
        var power = Exact.Exp(2 * x);
        return (power - 1) / (power + 1);
    }

    private static void Compare(Func<double, double> function, Func<Exact, Exact> exact, IEnumerable<double> arguments)
    {
        foreach (var argument in arguments)
        {
            var value = function(argument);
            var error = Math.Abs(exact(argument).UlpsFrom(value));
            Assert.True(error <= MostUlps, $"f({argument:R}) = {value:R} is off by {error} units of its last place.");
        }
    }

    private static IEnumerable<double> Uniform(double low, double high)
    {
        var random = new Random(17);
        return Enumerable.Range(0, Samples).Select(_ => low + (random.NextDouble() * (high - low)));
    }

    /// <summary>Numbers of every size between two powers of ten.</summary>
    private static IEnumerable<double> Spread(double low, double high) => Uniform(low, high).Select(power => Math.Pow(10, power));
}
