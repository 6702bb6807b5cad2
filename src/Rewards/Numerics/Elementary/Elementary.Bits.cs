namespace Espalier.Rewards.Numerics;

// What the functions have in common. Compiled into the front end as well, where there are no vectors.
static partial class Elementary
{
    /// <summary>1.5 × 2⁵²: what is added to it is rounded to a whole number, which its lowest bits hold.</summary>
    private const double Rounder = 6755399441055744;
    private const double MinNormal = 2.2250738585072014E-308;
    private const double Ln2 = 6.93147180559945286227e-01;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double HalfPi = 1.57079632679489655800e+00;
    private const double HalfPiLow = 6.12323399573676603587e-17;
    private const double QuarterPi = 7.85398163397448278999e-01;
    private const long SignBit = long.MinValue;
    private const long HighBits = unchecked((long)0xFFFFFFFF00000000);

    // Of a number that was rounded by adding Rounder: 2 to its power, from −1022 to 1023.
    private static double PowerOfTwo(double rounded) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(rounded) + 1023) << 52);

    // In two steps: the power alone may be too large, or too small, where the product is not.
    private static double Scale(double value, double exponent)
    {
        var half = (exponent * 0.5) + Rounder;
        var rest = exponent - (half - Rounder) + Rounder;
        return value * PowerOfTwo(half) * PowerOfTwo(rest);
    }

    // The upper half of a number's bits: its products with others of the kind are exact.
    private static double High(double value) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & HighBits);

    private static double WithSignOf(double magnitude, double value) => BitConverter.Int64BitsToDouble(
        BitConverter.DoubleToInt64Bits(magnitude) ^ (BitConverter.DoubleToInt64Bits(value) & SignBit));

    private static bool HasSign(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
}
