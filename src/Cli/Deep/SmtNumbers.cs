using System.Globalization;
using System.Numerics;

namespace Espalier.Cli.Deep;

/// <summary>Doubles as SMT-LIB writes them: exactly.</summary>
internal static class SmtNumbers
{
    private const int PlainBits = 20;

    /// <summary>A whole number.</summary>
    public static string Whole(double value)
    {
        var text = BigInteger.Abs(new BigInteger(value)).ToString(CultureInfo.InvariantCulture);
        return value < 0 ? $"(- {text})" : text;
    }

    /// <summary>Whether a number is a decimal fraction of a few digits.</summary>
    public static bool IsPlain(double value) =>
        Math.Abs(value) < 1e9 && Math.ScaleB(value, PlainBits) is var scaled && Math.Floor(scaled) == scaled;

    /// <summary>A real number: a decimal fraction where it is one of a few digits, else a quotient.</summary>
    public static string Real(double value) =>
        value < 0 ? $"(- {Real(-value)})"
        : !IsPlain(value) ? Quotient(value)
        : Math.Floor(value) == value ? Whole(value) + ".0"
        : value.ToString("F" + PlainBits, CultureInfo.InvariantCulture).TrimEnd('0');

    /// <summary>2 to the power of a whole number.</summary>
    public static string PowerOfTwo(int exponent)
    {
        var power = BigInteger.Pow(2, Math.Abs(exponent)).ToString(CultureInfo.InvariantCulture);
        return exponent < 0 ? $"(/ 1.0 {power}.0)" : power + ".0";
    }

    private static string Quotient(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7ff;
        var fraction = bits & ((1L << 52) - 1);
        var numerator = new BigInteger(exponent == 0 ? fraction : fraction | (1L << 52));
        var power = Math.Max(exponent, 1) - 1075;
        while (power < 0 && numerator.IsEven)
        {
            numerator >>= 1;
            power++;
        }

        return power >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{numerator << power}.0")
            : string.Create(CultureInfo.InvariantCulture, $"(/ {numerator}.0 {BigInteger.Pow(2, -power)}.0)");
    }
}
