using System.Runtime.Intrinsics;
using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

/// <summary>A lane is what the number alone gives, to the last bit: remainders, signs, angles and tolerances.</summary>
public sealed class LaneArithmeticTests
{
    private static readonly double[] s_special =
        [0, -0.0, 1, -1, 3, -3, 0.1, 5e-324, -1e-310, 1e300, 4503599627370497, double.MaxValue, double.NaN, double.PositiveInfinity,
        double.NegativeInfinity, Math.PI, -Math.PI, 2 * Math.PI, double.BitDecrement(3), double.BitIncrement(3)];

    private static readonly Gen<double> s_numbers = Gen.OneOf(
        Gen.Int[0, s_special.Length - 1].Select(i => s_special[i]), Gen.Double[-100, 100], Gen.Int[-20, 20].Select(whole => (double)whole), Gen.Double);

    private static readonly Gen<double[]> s_four = s_numbers.Array[4];

    [Fact]
    public void Remainders() => Gen.Select(s_four, s_four).Sample((a, b) => AssertSame(
        Arithmetic.Modulo(Vector256.Create(a), Vector256.Create(b)), lane => Arithmetic.Modulo(a[lane], b[lane])), iter: 100_000);

    [Fact]
    public void Remainders_of_multiples_and_of_their_neighbours()
    {
        var near = from divisor in Gen.Double[-10, 10]
                   from times in Gen.Int[-1_000_000, 1_000_000]
                   from step in Gen.Int[-2, 2]
                   select (Dividend: BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(divisor * times) + step), Divisor: divisor);

        near.Array[4].Sample(
            four => AssertSame(
                Arithmetic.Modulo(
                    Vector256.Create([.. four.Select(pair => pair.Dividend)]), Vector256.Create([.. four.Select(pair => pair.Divisor)])),
                lane => Arithmetic.Modulo(four[lane].Dividend, four[lane].Divisor)),
            iter: 100_000);
    }

    [Fact]
    public void Remainders_of_whole_numbers() =>
        Gen.Select(Gen.Long[-(1L << 51), 1L << 51].Array[4], Gen.Int.Where(divisor => divisor is not (0 or -1))).Sample(
            (dividends, divisor) => AssertSame(
                Arithmetic.ModuloWhole(Vector256.Create([.. dividends.Select(whole => (double)whole)]), divisor),
                lane => Arithmetic.Modulo(dividends[lane], divisor)),
            iter: 100_000);

    [Fact]
    public void Signs_and_angles() => s_four.Sample(x =>
    {
        AssertSame(Arithmetic.Sign(Vector256.Create(x)), lane => Arithmetic.Sign(x[lane]));
        AssertSame(Arithmetic.Wrap(Vector256.Create(x)), lane => Arithmetic.Wrap(x[lane]));
    });

    [Fact]
    public void Minima_and_maxima_and_roundings() => Gen.Select(s_four, s_four).Sample((a, b) =>
    {
        AssertSame(Vector256.Min(Vector256.Create(a), Vector256.Create(b)), lane => Math.Min(a[lane], b[lane]));
        AssertSame(Vector256.Max(Vector256.Create(a), Vector256.Create(b)), lane => Math.Max(a[lane], b[lane]));
        AssertSame(Vector256.Round(Vector256.Create(a)), lane => Math.Round(a[lane]));
        AssertSame(Vector256.Floor(Vector256.Create(a)), lane => Math.Floor(a[lane]));
        AssertSame(Vector256.Ceiling(Vector256.Create(a)), lane => Math.Ceiling(a[lane]));
        AssertSame(Vector256.Sqrt(Vector256.Create(a)), lane => Math.Sqrt(a[lane]));
        AssertSame(-Vector256.Create(a), lane => -a[lane]);
    });

    [Fact]
    public void Tolerances() => Gen.Select(s_four, s_four, Gen.Double[0.1, 3]).Sample((distances, margins, scale) =>
    {
        Compare(Tolerance.Linear, Tolerance.Linear);
        Compare(Tolerance.Gaussian, Tolerance.Gaussian);
        Compare(Tolerance.Quadratic, Tolerance.Quadratic);
        Compare(Tolerance.Cosine, Tolerance.Cosine);
        Compare(Tolerance.Hyperbolic, Tolerance.Hyperbolic);
        Compare(Tolerance.LongTail, Tolerance.LongTail);
        Compare(Tolerance.Reciprocal, Tolerance.Reciprocal);
        Compare(Tolerance.TanhSquared, Tolerance.TanhSquared);

        void Compare(Func<Vector256<double>, Vector256<double>, double, Vector256<double>> four, Func<double, double, double, double> one) =>
            AssertSame(
                four(Vector256.Create(distances), Vector256.Create(margins), scale), lane => one(distances[lane], margins[lane], scale));
    });

    [Fact]
    public void Distances() => Gen.Select(s_four, s_four, s_four).Sample((values, lows, highs) => AssertSame(
        Tolerance.GetDistance(Vector256.Create(values), Vector256.Create(lows), Vector256.Create(highs)),
        lane => Tolerance.GetDistance(values[lane], lows[lane], highs[lane])));

    private static void AssertSame(Vector256<double> four, Func<int, double> one)
    {
        for (var lane = 0; lane < Vector256<double>.Count; lane++)
        {
            var expected = one(lane);
            Assert.True(
                double.IsNaN(expected)
                    ? double.IsNaN(four[lane])
                    : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(four[lane]),
                $"Lane {lane} is {four[lane]:R}, and {expected:R} by itself.");
        }
    }
}
