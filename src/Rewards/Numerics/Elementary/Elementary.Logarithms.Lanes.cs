using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

static partial class Elementary
{
    /// <inheritdoc cref="Log(double)"/>
    public static Lanes Log(Lanes x)
    {
        var isSubnormal = Less(x, MinNormal);
        Split(Where(isSubnormal, x * TwoTo54, x), out var k, out var m);
        var log = Log(Where(isSubnormal, k - All(54), k), m - All(1), Lanes.Zero);
        return Where(
            More(x, 0),
            Where(Less(x, double.PositiveInfinity), log, x),
            Where(Same(x, 0), double.NegativeInfinity, double.NaN));
    }

    /// <inheritdoc cref="Log(double)"/>
    public static Vector512<double> Log(Vector512<double> x) => Vector512.Create(Log(x.GetLower()), Log(x.GetUpper()));

    /// <inheritdoc cref="Log1P(double)"/>
    public static Lanes Log1P(Lanes x)
    {
        var sum = All(1) + x;
        Split(sum, out var k, out var m);
        var lost = Where(Vector256.GreaterThanOrEqual(k, All(2)), All(1) - (sum - x), x - (sum - All(1))) / sum;
        var isNear = More(x, NearLow) & Less(x, NearHigh);
        var log = Log(Where(isNear, 0, k), Where(isNear, x, m - All(1)), Where(isNear, 0, lost));
        log = Where(Less(Vector256.Abs(x), Tiny), x, log);
        return Where(
            More(x, -1),
            Where(Less(x, double.PositiveInfinity), log, x),
            Where(Same(x, -1), double.NegativeInfinity, double.NaN));
    }

    /// <inheritdoc cref="Log1P(double)"/>
    public static Vector512<double> Log1P(Vector512<double> x) => Vector512.Create(Log1P(x.GetLower()), Log1P(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Split(Lanes x, out Lanes exponent, out Lanes mantissa)
    {
        var bits = x.AsInt64() + Vector256.Create(AboveRootHalf);
        exponent = ToReal(Vector256.ShiftRightLogical(bits, 52)) - All(1023);
        mantissa = ((bits & Vector256.Create(MantissaBits)) + Vector256.Create(RootHalf)).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Log(Lanes k, Lanes f, Lanes lost)
    {
        var half = f * 0.5 * f;
        var s = f / (All(2) + f);
        var z = s * s;
        var w = z * z;
        var even = w * (All(Log2) + (w * (All(Log4) + (w * Log6))));
        var odd = z * (All(Log1) + (w * (All(Log3) + (w * (All(Log5) + (w * Log7))))));
        return (s * (half + (even + odd))) + ((k * Ln2Low) + lost) - half + f + (k * Ln2High);
    }
}
