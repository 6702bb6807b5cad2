using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

static partial class Elementary
{
    /// <inheritdoc cref="Asin(double)"/>
    public static Lanes Asin(Lanes x)
    {
        var size = Vector256.Abs(x);
        var isSmall = Less(size, 0.5);
        var z = Where(isSmall, x * x, (All(1) - size) * 0.5);
        var ratio = AsinRatio(z);
        SplitRoot(z, out var root, out var upper, out var lower);
        var p = (root * 2 * ratio) - (All(HalfPiLow) - (lower * 2));
        var q = All(QuarterPi) - (upper * 2);
        return Where(isSmall, x + (x * ratio), WithSignOf(All(QuarterPi) - (p - q), x));
    }

    /// <inheritdoc cref="Asin(double)"/>
    public static Vector512<double> Asin(Vector512<double> x) => Vector512.Create(Asin(x.GetLower()), Asin(x.GetUpper()));

    /// <inheritdoc cref="Acos(double)"/>
    public static Lanes Acos(Lanes x)
    {
        var size = Vector256.Abs(x);
        var isSmall = Less(size, 0.5);
        var z = Where(isSmall, x * x, (All(1) - size) * 0.5);
        var ratio = AsinRatio(z);
        SplitRoot(z, out var root, out var upper, out var lower);
        var small = All(HalfPi) - (x - (All(HalfPiLow) - (x * ratio)));
        var below = All(Math.PI) - ((root + ((ratio * root) - All(HalfPiLow))) * 2);
        var above = (upper + ((ratio * root) + lower)) * 2;
        return Where(isSmall, small, Where(Less(x, 0), below, above));
    }

    /// <inheritdoc cref="Acos(double)"/>
    public static Vector512<double> Acos(Vector512<double> x) => Vector512.Create(Acos(x.GetLower()), Acos(x.GetUpper()));

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Lanes Atan2(Lanes y, Lanes x)
    {
        var a = Vector256.Abs(y);
        var b = Vector256.Abs(x);
        var areInfinite = Same(a, double.PositiveInfinity) & Same(b, double.PositiveInfinity);
        a = Where(areInfinite, 1, a);
        b = Where(areInfinite, 1, b);
        var greater = Where(Vector256.GreaterThan(a, b), a, b);
        var factor = Where(More(greater, SideMost), All(SideDown), Where(Less(greater, SideLeast), SideUp, 1));
        a *= factor;
        b *= factor;
        b = Where(Same(greater, 0), 1, b);

        var is0 = Vector256.LessThan(a, b * 0.4375);
        var is1 = Vector256.LessThan(a, b * 0.6875);
        var is2 = Vector256.LessThan(a, b * 1.1875);
        var is3 = Vector256.LessThan(a, b * 2.4375);
        var over = Where(is0, a, Where(is1, a + a - b, Where(is2, a - b, Where(is3, a - (b * 1.5), -b))));
        var under = Where(is0, b, Where(is1, b + b + a, Where(is2, a + b, Where(is3, b + (a * 1.5), a))));
        var known = Where(is0, 0, Where(is1, AtanHalf, Where(is2, QuarterPi, Where(is3, AtanOneAndHalf, HalfPi))));
        var knownLow = Where(is0, 0, Where(is1, AtanHalfLow, Where(is2, AtanOneLow, Where(is3, AtanOneAndHalfLow, HalfPiLow))));
        var t = over / under;
        var z = t * t;
        var w = z * z;
        var odd = z * (All(Arc0) + (w * (All(Arc2) + (w * (All(Arc4) + (w * (All(Arc6) + (w * (All(Arc8) + (w * Arc10))))))))));
        var even = w * (All(Arc1) + (w * (All(Arc3) + (w * (All(Arc5) + (w * (All(Arc7) + (w * Arc9))))))));
        var angle = Where(is0, t - (t * (odd + even)), known - ((t * (odd + even)) - knownLow - t));
        return WithSignOf(Where(HasSign(x), All(Math.PI) - (angle - All(2 * HalfPiLow)), angle), y);
    }

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static Vector512<double> Atan2(Vector512<double> y, Vector512<double> x) =>
        Vector512.Create(Atan2(y.GetLower(), x.GetLower()), Atan2(y.GetUpper(), x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SplitRoot(Lanes z, out Lanes root, out Lanes upper, out Lanes lower)
    {
        root = Vector256.Sqrt(z);
        upper = High(root);
        lower = Where(Same(root, 0), 0, (z - (upper * upper)) / (root + upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes AsinRatio(Lanes z)
    {
        var p = z * (All(AsinP0) + (z * (All(AsinP1) + (z * (All(AsinP2) + (z * (All(AsinP3) + (z * (All(AsinP4) + (z * AsinP5))))))))));
        var q = All(1) + (z * (All(AsinQ1) + (z * (All(AsinQ2) + (z * (All(AsinQ3) + (z * AsinQ4)))))));
        return p / q;
    }
}
