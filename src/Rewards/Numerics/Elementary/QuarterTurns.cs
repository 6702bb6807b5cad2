namespace Espalier.Rewards.Numerics;

/// <summary>
/// How many quarters of a turn are in a large angle, and what is left over: the angle is multiplied with those bits of 2/π
/// that matter (Payne and Hanek 1983). Compiled into the front end as well.
/// </summary>
internal static class QuarterTurns
{
    // 2/π after the point; before it the first word stands for zeros.
    private static readonly ulong[] s_twoOverPi =
    [
        0,
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
    ];

    private const double Half = 1.0 / (1L << 32);
    private const double HalfPi = 1.57079632679489655800e+00;
    private const double HalfPiLow = 6.12323399573676603587e-17;

    /// <summary>Splits an angle of at least 1 into quarters of a turn and a rest of at most half of one.</summary>
    /// <param name="x">The angle; what is not finite leaves NaN.</param>
    /// <param name="r">The rest.</param>
    /// <param name="rest">What must be added to the rest.</param>
    /// <returns>The number of quarters, up to a multiple of 4.</returns>
    public static long Reduce(double x, out double r, out double rest)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) & 0x7FF;
        if (exponent == 0x7FF)
        {
            r = rest = double.NaN;
            return 0;
        }

        // |x| = m 2ᵏ. The bits of 2/π above the window give whole turns; the product's first two bits count the quarters.
        var m = (ulong)((bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000);
        var start = exponent - 1075 - 2 + 64;
        var p2 = m * WordAt(start);
        Multiply(m, WordAt(start + 64), out var high1, out var p1);
        Multiply(m, WordAt(start + 128), out var high0, out var p0);
        p1 += high0;
        p2 += high1 + (p1 < high0 ? 1UL : 0);

        var quarters = (long)(p2 >> 62);
        var f2 = (p2 << 2) | (p1 >> 62);
        var f1 = (p1 << 2) | (p0 >> 62);
        var f0 = p0 << 2;
        var isAbove = f2 >> 63 != 0;
        if (isAbove)
        {
            quarters++;
            f0 = ~f0 + 1;
            f1 = ~f1 + (f0 == 0 ? 1UL : 0);
            f2 = ~f2 + (f0 == 0 && f1 == 0 ? 1UL : 0);
        }

        var isNegative = isAbove != bits < 0;
        ToAngle(f2, f1, f0, out r, out rest);
        if (isNegative)
            (r, rest) = (-r, -rest);
        return bits < 0 ? -quarters : quarters;
    }

    // 64 bits of 2/π from a place on.
    private static ulong WordAt(int place)
    {
        var shift = place % 64;
        var word = s_twoOverPi[place / 64] << shift;
        return shift == 0 ? word : word | (s_twoOverPi[(place / 64) + 1] >> (64 - shift));
    }

    private static void Multiply(ulong a, ulong b, out ulong high, out ulong low)
    {
        var (aHigh, aLow, bHigh, bLow) = (a >> 32, a & uint.MaxValue, b >> 32, b & uint.MaxValue);
        var middle = (aHigh * bLow) + ((aLow * bLow) >> 32);
        var other = (aLow * bHigh) + (middle & uint.MaxValue);
        high = (aHigh * bHigh) + (middle >> 32) + (other >> 32);
        low = a * b;
    }

    // A fraction of a quarter, times π/2, as a sum of two numbers.
    private static void ToAngle(ulong f2, ulong f1, ulong f0, out double r, out double rest)
    {
        // Pieces of 32 bits are exact; the greatest come last.
        var sum = 0.0;
        var error = 0.0;
        Add((uint)(f0 >> 32) * (Half * Half * Half * Half * Half), ref sum, ref error);
        Add((uint)f1 * (Half * Half * Half * Half), ref sum, ref error);
        Add((uint)(f1 >> 32) * (Half * Half * Half), ref sum, ref error);
        Add((uint)f2 * (Half * Half), ref sum, ref error);
        Add((uint)(f2 >> 32) * Half, ref sum, ref error);
        var (a, b) = (Upper(sum), Upper(HalfPi));
        var (aLow, bLow) = (sum - a, HalfPi - b);
        var product = sum * HalfPi;
        var lost = (a * b) - product + (a * bLow) + (aLow * b) + (aLow * bLow);
        var tail = lost + (sum * HalfPiLow) + (error * HalfPi);
        r = product + tail;
        rest = product - r + tail;
    }

    private static void Add(double piece, ref double sum, ref double error)
    {
        var total = piece + sum;
        var added = total - piece;
        error += piece - (total - added) + (sum - added);
        sum = total;
    }

    // The upper 26 bits (Dekker 1971).
    private static double Upper(double value)
    {
        var scaled = value * 134217729;
        return scaled - (scaled - value);
    }
}
