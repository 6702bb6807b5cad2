using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Numerics;

// The same for four numbers at once, to the last bit.
public static partial class Arithmetic
{
    private const double MostExactQuotient = 4503599627370496;

    /// <inheritdoc cref="Modulo(double, double)"/>
    public static Vector256<double> Modulo(Vector256<double> dividend, Vector256<double> divisor)
    {
        // A remainder has no rounding error where the quotient has none, or is one too great, which shows in the sign.
        var quotient = Vector256.Truncate(dividend / divisor);
        var isNear = Vector256.LessThan(Vector256.Abs(quotient), Vector256.Create(MostExactQuotient))
            & Vector256.LessThan(Vector256.Abs(divisor), Vector256.Create(double.PositiveInfinity));
        if (isNear.ExtractMostSignificantBits() != (1u << Vector256<double>.Count) - 1)
            return ModuloOfEach(dividend, divisor);
        var sign = Vector256.Create(-0.0);
        var remainder = Vector256.FusedMultiplyAdd(-quotient, divisor, dividend);
        var isZero = Vector256.Equals(remainder, Vector256<double>.Zero);
        var isBeyond = Vector256.AndNot(IsNegative(remainder ^ dividend), isZero);
        remainder += (Vector256.Abs(divisor) | (dividend & sign)) & isBeyond;
        isZero = Vector256.Equals(remainder, Vector256<double>.Zero);
        var isOpposite = Vector256.AndNot(IsNegative(remainder ^ divisor), isZero);
        return Vector256.ConditionalSelect(
            isZero, dividend & sign, Vector256.ConditionalSelect(isOpposite, remainder + divisor, remainder));
    }

    /// <summary>The remainders, with the divisor's sign, of whole numbers that a double holds exactly.</summary>
    /// <param name="dividend">The dividends, at most 2⁵² apart from 0.</param>
    /// <param name="divisor">The divisor, a whole number, at most 2³² apart from 0 and not 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ModuloWhole(Vector256<double> dividend, double divisor)
    {
        var quotient = Vector256.Floor(dividend / Vector256.Create(divisor));
        return dividend - (quotient * divisor);
    }

    /// <inheritdoc cref="Sign(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sign(Vector256<double> value) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(value, Vector256<double>.Zero),
        Vector256<double>.One,
        Vector256.ConditionalSelect(Vector256.LessThan(value, Vector256<double>.Zero), Vector256.Create(-1.0), value));

    /// <inheritdoc cref="Wrap(double)"/>
    public static Vector256<double> Wrap(Vector256<double> angle) =>
        Modulo(angle + Vector256.Create(Math.PI), Vector256.Create(2 * Math.PI)) - Vector256.Create(Math.PI);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsNegative(Vector256<double> value) =>
        Vector256.LessThan(value.AsInt64(), Vector256<long>.Zero).AsDouble();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> ModuloOfEach(Vector256<double> dividend, Vector256<double> divisor) => Vector256.Create(
        Modulo(dividend[0], divisor[0]),
        Modulo(dividend[1], divisor[1]),
        Modulo(dividend[2], divisor[2]),
        Modulo(dividend[3], divisor[3]));
}
