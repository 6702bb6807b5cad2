using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

static partial class Elementary
{
    /// <inheritdoc cref="Pow(double, double)"/>
    public static Lanes Pow(Lanes x, Lanes y)
    {
        var size = Vector256.Abs(x);
        var isSubnormal = Less(size, MinNormal);
        var bits = Where(isSubnormal, size * TwoTo54, size).AsInt64();
        var mantissa = bits & Vector256.Create(MantissaBits);
        var isAboveRootThree = Vector256.GreaterThanOrEqual(mantissa, Vector256.Create(RootThree)).AsDouble();
        var isMiddle = Vector256.AndNot(
            Vector256.GreaterThanOrEqual(mantissa, Vector256.Create(RootOneAndHalf)).AsDouble(), isAboveRootThree);
        var exponent = ToReal(Vector256.ShiftRightLogical(bits, 52)) - Where(isSubnormal, 1023 + 54, 1023)
            + Where(isAboveRootThree, 1, 0.0);
        var m = (mantissa | Vector256.ConditionalSelect(
            isAboveRootThree.AsInt64(), Vector256.Create(0x3FE0000000000000), Vector256.Create(0x3FF0000000000000))).AsDouble();
        var near = Where(isMiddle, 1.5, 1);

        var u = m - near;
        var sum = m + near;
        var v = All(1) / sum;
        var s = u * v;
        var sHigh = High(s);
        var tHigh = High(sum);
        var tLow = m - (tHigh - near);
        var sLow = v * (u - (sHigh * tHigh) - (sHigh * tLow));
        var s2 = s * s;
        var r = s2 * s2 * (All(PowL1) + (s2 * (All(PowL2) + (s2 * (All(PowL3)
            + (s2 * (All(PowL4) + (s2 * (All(PowL5) + (s2 * PowL6))))))))));
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = High(All(3) + s2 + r);
        tLow = r - (tHigh - All(3) - s2);
        u = sHigh * tHigh;
        v = (sLow * tHigh) + (tLow * s);
        var pHigh = High(u + v);
        var pLow = v - (pHigh - u);
        var zHigh = pHigh * PowScaleHigh;
        var zLow = (pHigh * PowScaleLow) + (pLow * PowScale) + Where(isMiddle, Log2OneAndHalfLow, 0);
        var known = Where(isMiddle, Log2OneAndHalf, 0);
        var logHigh = High(zHigh + zLow + known + exponent);
        var logLow = zLow - (logHigh - exponent - known - zHigh);

        var limited = Where(More(y, PowerMost), PowerMost, y);
        limited = Where(Less(limited, -PowerMost), -PowerMost, limited);
        var yHigh = High(limited);
        var low = ((limited - yHigh) * logHigh) + (limited * logLow);
        var high = yHigh * logHigh;
        var z = low + high;
        var bounded = Where(More(z, 1025), 1025, z);
        bounded = Where(Less(bounded, -1080), -1080, bounded);
        var n = bounded + All(Rounder) - All(Rounder);
        var isBounded = Vector256.Equals(bounded, z);
        high = Where(isBounded, high - n, Lanes.Zero);
        low = Where(isBounded, low, Lanes.Zero);
        var t = High(low + high);
        u = t * PowLn2High;
        v = ((low - (t - high)) * Ln2) + (t * PowLn2Low);
        z = u + v;
        var w = v - (z - u);
        t = z * z;
        var c = z - (t * (All(PowE1) + (t * (All(PowE2) + (t * (All(PowE3) + (t * (All(PowE4) + (t * PowE5)))))))));
        r = (z * c / (c - All(2))) - (w + (z * w));
        return PowOf(x, y, size, Scale(All(1) - (r - z), n));
    }

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y) =>
        Vector512.Create(Pow(x.GetLower(), y.GetLower()), Pow(x.GetUpper(), y.GetUpper()));

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Lanes Hypot(Lanes x, Lanes y)
    {
        var a = Vector256.Abs(x);
        var b = Vector256.Abs(y);
        var greater = Where(Vector256.GreaterThan(a, b), a, b);
        var isLarge = More(greater, HypotMost);
        var isSmall = Less(greater, HypotLeast);
        var scale = Where(isLarge, All(HypotDown), Where(isSmall, HypotUp, 1));
        var back = Where(isLarge, All(HypotUp), Where(isSmall, HypotDown, 1));
        a *= scale;
        b *= scale;
        var hypot = Vector256.Sqrt((a * a) + (b * b)) * back;
        return Where(Same(a, double.PositiveInfinity) | Same(b, double.PositiveInfinity), double.PositiveInfinity, hypot);
    }

    /// <inheritdoc cref="Hypot(double, double)"/>
    public static Vector512<double> Hypot(Vector512<double> x, Vector512<double> y) =>
        Vector512.Create(Hypot(x.GetLower(), y.GetLower()), Hypot(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes PowOf(Lanes x, Lanes y, Lanes size, Lanes power)
    {
        var isWhole = Vector256.Equals(Vector256.Floor(y), y);
        var half = y * 0.5;
        var isOdd = Vector256.AndNot(isWhole, Vector256.Equals(Vector256.Floor(half), half));
        var grows = ~(More(size, 1) ^ More(y, 0));
        var isExtreme = Same(size, 0) | Same(size, double.PositiveInfinity) | Same(Vector256.Abs(y), double.PositiveInfinity);
        power = Where(isExtreme, Where(grows, double.PositiveInfinity, 0), power);
        power = Where(Same(size, 1), 1, power);
        var isNumber = isWhole | Same(size, double.PositiveInfinity) | Same(size, 0);
        power = Where(HasSign(x), Where(isOdd, -power, Where(isNumber, power, All(double.NaN))), power);
        power = Where(Vector256.Equals(x, x) & Vector256.Equals(y, y), power, All(double.NaN));
        return Where(Same(y, 0) | Same(x, 1), 1, power);
    }
}
