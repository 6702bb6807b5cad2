namespace Espalier.Rewards.Numerics;

// x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2, and log x = k ln 2 + log(1 + f), of which s = f/(2 + f) is a rapid series.
static partial class Elementary
{
    /// <summary>The bits of 1, less those of √½ without their last half.</summary>
    private const long AboveRootHalf = 0x3FF0000000000000 - 0x3FE6A09E00000000;
    private const long MantissaBits = 0x000FFFFFFFFFFFFF;
    private const long RootHalf = 0x3FE6A09E00000000;
    private const double TwoTo54 = 18014398509481984;
    private const double Log1 = 6.666666666666735130e-01;
    private const double Log2 = 3.999999999940941908e-01;
    private const double Log3 = 2.857142874366239149e-01;
    private const double Log4 = 2.222219843214978396e-01;
    private const double Log5 = 1.818357216161805012e-01;
    private const double Log6 = 1.531383769920937332e-01;
    private const double Log7 = 1.479819860511658591e-01;
    private const double NearLow = -0.2928932188134524;
    private const double NearHigh = 0.41421356237309503;
    private const double Tiny = 5.551115123125783E-17; // 2⁻⁵⁴

    /// <summary>The natural logarithm: −∞ of 0, NaN of what is below.</summary>
    public static double Log(double x)
    {
        var isSubnormal = x < MinNormal;
        var (k, m) = Split(isSubnormal ? x * TwoTo54 : x);
        var log = Log(isSubnormal ? k - 54 : k, m - 1, 0);
        return x > 0 ? x < double.PositiveInfinity ? log : x : x == 0 ? double.NegativeInfinity : double.NaN;
    }

    /// <summary>log(1 + x), exact for small x too: −∞ of −1, NaN of what is below.</summary>
    public static double Log1P(double x)
    {
        var sum = 1 + x;
        var (k, m) = Split(sum);

        // What rounding took from the sum.
        var lost = (k >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum;
        var isNear = x > NearLow && x < NearHigh;
        var log = Log(isNear ? 0 : k, isNear ? x : m - 1, isNear ? 0 : lost);
        log = Math.Abs(x) < Tiny ? x : log;
        return x > -1 ? x < double.PositiveInfinity ? log : x : x == -1 ? double.NegativeInfinity : double.NaN;
    }

    private static (double Exponent, double Mantissa) Split(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x) + AboveRootHalf;
        var exponent = (double)(int)((ulong)bits >> 52) - 1023;
        return (exponent, BitConverter.Int64BitsToDouble((bits & MantissaBits) + RootHalf));
    }

    private static double Log(double k, double f, double lost)
    {
        var half = 0.5 * f * f;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var even = w * (Log2 + (w * (Log4 + (w * Log6))));
        var odd = z * (Log1 + (w * (Log3 + (w * (Log5 + (w * Log7))))));
        return (s * (half + (even + odd))) + ((k * Ln2Low) + lost) - half + f + (k * Ln2High);
    }
}
