namespace Espalier.Rewards.Numerics;

// asin(x) = x + x R(x²) for |x| < ½, and π/2 − 2 asin √((1 − x)/2) above. atan has five ranges, each around a known angle.
static partial class Elementary
{
    private const double AsinP0 = 1.66666666666666657415e-01;
    private const double AsinP1 = -3.25565818622400915405e-01;
    private const double AsinP2 = 2.01212532134862925881e-01;
    private const double AsinP3 = -4.00555345006794114027e-02;
    private const double AsinP4 = 7.91534994289814532176e-04;
    private const double AsinP5 = 3.47933107596021167570e-05;
    private const double AsinQ1 = -2.40339491173441421878e+00;
    private const double AsinQ2 = 2.02094576023350569471e+00;
    private const double AsinQ3 = -6.88283971605453293030e-01;
    private const double AsinQ4 = 7.70381505559019352791e-02;
    private const double Arc0 = 3.33333333333329318027e-01;
    private const double Arc1 = -1.99999999998764832476e-01;
    private const double Arc2 = 1.42857142725034663711e-01;
    private const double Arc3 = -1.11111104054623557880e-01;
    private const double Arc4 = 9.09088713343650656196e-02;
    private const double Arc5 = -7.69187620504482999495e-02;
    private const double Arc6 = 6.66107313738753120669e-02;
    private const double Arc7 = -5.83357013379057348645e-02;
    private const double Arc8 = 4.97687799461593236017e-02;
    private const double Arc9 = -3.65315727442169155270e-02;
    private const double Arc10 = 1.62858201153657823623e-02;
    private const double AtanHalf = 4.63647609000806093515e-01;
    private const double AtanHalfLow = 2.26987774529616870924e-17;
    private const double AtanOneLow = 3.06161699786838301793e-17;
    private const double AtanOneAndHalf = 9.82793723247329054082e-01;
    private const double AtanOneAndHalfLow = 1.39033110312309984516e-17;

    // Where the sides of a triangle would overflow, or lose bits, they are scaled.
    private const double SideMost = 1e300;
    private const double SideLeast = 1e-280;
    private const double SideDown = 1.0 / 256;
    private const double SideUp = 1L << 60;

    /// <summary>The angle in [−π/2, π/2] of a sine; NaN outside [−1, 1].</summary>
    public static double Asin(double x)
    {
        var size = Math.Abs(x);
        var isSmall = size < 0.5;
        var z = isSmall ? x * x : (1 - size) * 0.5;
        var ratio = AsinRatio(z);
        var root = Math.Sqrt(z);
        var upper = High(root);
        var lower = (z - (upper * upper)) / (root + upper);
        lower = root == 0 ? 0 : lower;
        var p = (2 * root * ratio) - (HalfPiLow - (2 * lower));
        var q = QuarterPi - (2 * upper);
        return isSmall ? x + (x * ratio) : WithSignOf(QuarterPi - (p - q), x);
    }

    /// <summary>The angle in [0, π] of a cosine; NaN outside [−1, 1].</summary>
    public static double Acos(double x)
    {
        var size = Math.Abs(x);
        var isSmall = size < 0.5;
        var z = isSmall ? x * x : (1 - size) * 0.5;
        var ratio = AsinRatio(z);
        var root = Math.Sqrt(z);
        var upper = High(root);
        var lower = (z - (upper * upper)) / (root + upper);
        lower = root == 0 ? 0 : lower;
        var small = HalfPi - (x - (HalfPiLow - (x * ratio)));
        var below = Math.PI - (2 * (root + ((ratio * root) - HalfPiLow)));
        var above = 2 * (upper + ((ratio * root) + lower));
        return isSmall ? small : x < 0 ? below : above;
    }

    /// <summary>The angle in [−π, π] of the point (x, y), with the signs of zeros and infinities of IEEE 754.</summary>
    /// <param name="y">The ordinate.</param>
    /// <param name="x">The abscissa.</param>
    public static double Atan2(double y, double x)
    {
        var (a, b) = (Math.Abs(y), Math.Abs(x));
        var areInfinite = a == double.PositiveInfinity && b == double.PositiveInfinity;
        a = areInfinite ? 1 : a;
        b = areInfinite ? 1 : b;
        var greater = a > b ? a : b;
        var factor = greater > SideMost ? SideDown : greater < SideLeast ? SideUp : 1;
        a *= factor;
        b *= factor;
        b = greater == 0 ? 1 : b;

        // tan(α − β) = (tan α − tan β) / (1 + tan α tan β)
        var is0 = a < b * 0.4375;
        var is1 = a < b * 0.6875;
        var is2 = a < b * 1.1875;
        var is3 = a < b * 2.4375;
        var over = is0 ? a : is1 ? a + a - b : is2 ? a - b : is3 ? a - (1.5 * b) : -b;
        var under = is0 ? b : is1 ? b + b + a : is2 ? a + b : is3 ? b + (1.5 * a) : a;
        var known = is0 ? 0 : is1 ? AtanHalf : is2 ? QuarterPi : is3 ? AtanOneAndHalf : HalfPi;
        var knownLow = is0 ? 0 : is1 ? AtanHalfLow : is2 ? AtanOneLow : is3 ? AtanOneAndHalfLow : HalfPiLow;
        var t = over / under;
        var z = t * t;
        var w = z * z;
        var odd = z * (Arc0 + (w * (Arc2 + (w * (Arc4 + (w * (Arc6 + (w * (Arc8 + (w * Arc10))))))))));
        var even = w * (Arc1 + (w * (Arc3 + (w * (Arc5 + (w * (Arc7 + (w * Arc9))))))));
        var angle = is0 ? t - (t * (odd + even)) : known - ((t * (odd + even)) - knownLow - t);
        return WithSignOf(HasSign(x) ? Math.PI - (angle - (2 * HalfPiLow)) : angle, y);
    }

    private static double AsinRatio(double z)
    {
        var p = z * (AsinP0 + (z * (AsinP1 + (z * (AsinP2 + (z * (AsinP3 + (z * (AsinP4 + (z * AsinP5))))))))));
        var q = 1 + (z * (AsinQ1 + (z * (AsinQ2 + (z * (AsinQ3 + (z * AsinQ4)))))));
        return p / q;
    }
}
