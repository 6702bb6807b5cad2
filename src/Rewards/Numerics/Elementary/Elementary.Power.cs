namespace Espalier.Rewards.Numerics;

// xʸ = 2^(y log₂ x), with log₂ x and the product as sums of two numbers.
static partial class Elementary
{
    /// <summary>Powers beyond it are 0, 1 or infinite.</summary>
    private const double PowerMost = 1UL << 63;
    private const double PowL1 = 5.99999999999994648725e-01;
    private const double PowL2 = 4.28571428578550184252e-01;
    private const double PowL3 = 3.33333329818377432918e-01;
    private const double PowL4 = 2.72728123808534006489e-01;
    private const double PowL5 = 2.30660745775561754067e-01;
    private const double PowL6 = 2.06975017800338417784e-01;

    // 2/(3 ln 2), in one number and in two; log₂ 1.5 in two.
    private const double PowScale = 9.61796693925975554329e-01;
    private const double PowScaleHigh = 9.61796700954437255859e-01;
    private const double PowScaleLow = -7.02846165095275826516e-09;
    private const double Log2OneAndHalf = 5.84962487220764160156e-01;
    private const double Log2OneAndHalfLow = 1.35003920212974897128e-08;
    private const double PowLn2High = 6.93147182464599609375e-01;
    private const double PowLn2Low = -1.90465429995776804525e-09;
    private const double PowE1 = 1.66666666666666019037e-01;
    private const double PowE2 = -2.77777777770155933842e-03;
    private const double PowE3 = 6.61375632143793436117e-05;
    private const double PowE4 = -1.65339022054652515390e-06;
    private const double PowE5 = 4.13813679705723846039e-08;
    private const long RootOneAndHalf = 0x3988F00000000;
    private const long RootThree = 0xBB67A00000000;

    // Beyond it squares would overflow, or lose bits: a power of two is exact.
    private const double HypotMost = 1e150;
    private const double HypotLeast = 1e-150;
    private const double HypotUp = 4.149515568880993E+180; // 2⁶⁰⁰
    private const double HypotDown = 1 / HypotUp;

    /// <summary>xʸ, with the exceptions of IEEE 754: x⁰ and 1ʸ are 1, and of a negative x only whole powers are numbers.</summary>
    public static double Pow(double x, double y)
    {
        var size = Math.Abs(x);
        var isSubnormal = size < MinNormal;
        var bits = BitConverter.DoubleToInt64Bits(isSubnormal ? size * TwoTo54 : size);
        var mantissa = bits & MantissaBits;
        var isAboveRootThree = mantissa >= RootThree;
        var isMiddle = mantissa >= RootOneAndHalf && !isAboveRootThree;
        var exponent = (double)(int)(bits >> 52) - (isSubnormal ? 1023 + 54 : 1023) + (isAboveRootThree ? 1 : 0);
        var m = BitConverter.Int64BitsToDouble(mantissa | (isAboveRootThree ? 0x3FE0000000000000 : 0x3FF0000000000000));
        var near = isMiddle ? 1.5 : 1;

        // s = (m − near) / (m + near), as a sum of two numbers.
        var u = m - near;
        var sum = m + near;
        var v = 1 / sum;
        var s = u * v;
        var sHigh = High(s);
        var tHigh = High(sum);
        var tLow = m - (tHigh - near);
        var sLow = v * (u - (sHigh * tHigh) - (sHigh * tLow));
        var s2 = s * s;
        var r = s2 * s2 * (PowL1 + (s2 * (PowL2 + (s2 * (PowL3 + (s2 * (PowL4 + (s2 * (PowL5 + (s2 * PowL6))))))))));
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = High(3 + s2 + r);
        tLow = r - (tHigh - 3 - s2);
        u = sHigh * tHigh;
        v = (sLow * tHigh) + (tLow * s);
        var pHigh = High(u + v);
        var pLow = v - (pHigh - u);
        var zHigh = PowScaleHigh * pHigh;
        var zLow = (PowScaleLow * pHigh) + (pLow * PowScale) + (isMiddle ? Log2OneAndHalfLow : 0);
        var known = isMiddle ? Log2OneAndHalf : 0;
        var logHigh = High(zHigh + zLow + known + exponent);
        var logLow = zLow - (logHigh - exponent - known - zHigh);

        // The product with y, again as a sum of two.
        var limited = y > PowerMost ? PowerMost : y;
        limited = limited < -PowerMost ? -PowerMost : limited;
        var yHigh = High(limited);
        var low = ((limited - yHigh) * logHigh) + (limited * logLow);
        var high = yHigh * logHigh;
        var z = low + high;
        var bounded = z > 1025 ? 1025 : z;
        bounded = bounded < -1080 ? -1080 : bounded;
        var n = bounded + Rounder - Rounder;
        var isBounded = bounded == z;
        high = isBounded ? high - n : 0;
        low = isBounded ? low : 0;
        var t = High(low + high);
        u = t * PowLn2High;
        v = ((low - (t - high)) * Ln2) + (t * PowLn2Low);
        z = u + v;
        var w = v - (z - u);
        t = z * z;
        var c = z - (t * (PowE1 + (t * (PowE2 + (t * (PowE3 + (t * (PowE4 + (t * PowE5)))))))));
        r = (z * c / (c - 2)) - (w + (z * w));
        var power = Scale(1 - (r - z), n);
        return PowOf(x, y, size, power);
    }

    // Where the general formula does not hold.
    private static double PowOf(double x, double y, double size, double power)
    {
        var isWhole = Math.Floor(y) == y;
        var isOdd = isWhole && Math.Floor(y * 0.5) != y * 0.5;
        var grows = size > 1 == y > 0;
        power = size == 0 || size == double.PositiveInfinity || Math.Abs(y) == double.PositiveInfinity
            ? grows ? double.PositiveInfinity : 0
            : power;
        power = size == 1 ? 1 : power;
        power = HasSign(x) ? isOdd ? -power : isWhole || size == double.PositiveInfinity || size == 0 ? power : double.NaN : power;
        power = double.IsNaN(x) || double.IsNaN(y) ? double.NaN : power;
        return y == 0 || x == 1 ? 1 : power;
    }

    /// <summary>√(x² + y²) without overflow in between; infinite where one of them is.</summary>
    public static double Hypot(double x, double y)
    {
        var (a, b) = (Math.Abs(x), Math.Abs(y));
        var greater = a > b ? a : b;
        var scale = greater > HypotMost ? HypotDown : greater < HypotLeast ? HypotUp : 1;
        var back = greater > HypotMost ? HypotUp : greater < HypotLeast ? HypotDown : 1;
        a *= scale;
        b *= scale;
        var hypot = Math.Sqrt((a * a) + (b * b)) * back;
        return a == double.PositiveInfinity || b == double.PositiveInfinity ? double.PositiveInfinity : hypot;
    }
}
