using System.Runtime.CompilerServices;

namespace Espalier.Rewards;

/// <summary>
/// Random numbers without state: a number is a hash of a key and a counter, so that any draw can be made at any time,
/// in any order, on any thread. The mixer is the finalizer of SplitMix64 (Steele, Lea and Flood 2014, figure 17, with
/// the constants of Stafford's variant 13).
/// </summary>
public static class CounterHash
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>The draw at a place of a key's sequence: 64 uniform bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ulong key, ulong counter) => Mix(key + ((counter + 1) * GoldenGamma));

    /// <summary>The real number in [0, 1) made of a draw's upper 53 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUnit(ulong draw) => (draw >> 11) * (1.0 / (1UL << 53));

    /// <summary>A hash of a text, the same on every machine (FNV-1a over its UTF-16 units, mixed).</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in text)
            hash = (hash ^ unit) * 0x100000001B3UL;
        return Mix(hash);
    }

    /// <summary>A bijection of 64 bits in which every input bit moves about half of the output bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
