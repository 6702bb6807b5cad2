using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

// What is hashed: 64 bits a row, as FixedHash takes them.
public static partial class Rows
{
    /// <summary>Real numbers as they are hashed: their bits, of −0 those of 0, and of every NaN the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToWords(Vector256<double> values)
    {
        var numbers = Vector256.ConditionalSelect(Vector256.Equals(values, values), values, Vector256.Create(double.NaN));
        return Vector256.AndNot(numbers, Vector256.Equals(values, Vector256<double>.Zero)).AsUInt64();
    }

    /// <summary>Truth values as one of the eight bytes of a word.</summary>
    /// <param name="mask">The truth values.</param>
    /// <param name="place">Which byte, the lowest being 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToByte(Vector256<double> mask, int place) =>
        mask.AsUInt64() & Vector256.Create(1UL << (8 * place));

    /// <summary>The tenths of their range in which numbers lie: see <see cref="Tenths"/>.</summary>
    /// <inheritdoc cref="Tenths.Of"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToTenths(Vector256<double> value, double low, double high)
    {
        var tenth = Vector256.Floor((value - Vector256.Create(low)) / Vector256.Create(high - low) * 10);
        var inside = Vector256.ConditionalSelect(
            Vector256.GreaterThanOrEqual(tenth, Vector256.Create(9.0)), Vector256.Create(9.0), tenth);
        var nearest = inside & Vector256.GreaterThan(inside, Vector256<double>.Zero);

        // Of a small whole number the lowest bits, once 2⁵² has been added.
        return (nearest + Vector256.Create(4503599627370496.0)).AsUInt64() & Vector256.Create(0xFUL);
    }

    /// <summary>The draw at a place of a key's sequence: see <see cref="CounterHash.At"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Hash(Vector256<ulong> key, Vector256<ulong> counter)
    {
        var value = key + ((counter + Vector256<ulong>.One) * 0x9E3779B97F4A7C15);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The real numbers in [0, 1) made of the upper 53 bits of draws: see <see cref="CounterHash.ToUnit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToUnit(Vector256<ulong> draw)
    {
        // The upper 21 and the lower 32 of them as they stand behind the exponents of 2⁸⁴ and 2⁵²: both sums are exact.
        var upper = ((draw >> 43) | Vector256.Create(0x4530000000000000UL)).AsDouble() - Vector256.Create(19342813113834066795298816.0);
        var lower = (((draw >> 11) & Vector256.Create(0xFFFFFFFFUL)) | Vector256.Create(0x4330000000000000UL)).AsDouble()
            - Vector256.Create(4503599627370496.0);
        return (upper + lower) * (1.0 / (1UL << 53));
    }

    /// <summary>Whether something of the given probability happens: see <see cref="Moment.Happens"/>.</summary>
    /// <param name="episodes">The keys of the episodes.</param>
    /// <param name="elapsed">The steps before these.</param>
    /// <param name="name">A hash of what draws.</param>
    /// <param name="probability">A probability in 0..1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Happens(Vector256<ulong> episodes, Vector256<ulong> elapsed, ulong name, double probability) =>
        Vector256.LessThan(ToUnit(Hash(episodes ^ Vector256.Create(name), elapsed)), Vector256.Create(probability));
}
