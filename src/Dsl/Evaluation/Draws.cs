namespace Espalier.Dsl.Evaluation;

/// <summary>
/// Numbers that look random and are functions of what they are drawn for. The mixer is the finalizer of SplitMix64 (Steele,
/// Lea and Flood 2014, figure 17, with the constants of Stafford's variant 13); see <c>docs/generated.md</c>.
/// </summary>
internal static class Draws
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>64 uniform bits: the draw at a place of a key's sequence.</summary>
    public static ulong At(ulong key, ulong counter) => Mix(key + ((counter + 1) * GoldenGamma));

    /// <summary>The real number in [0, 1) made of a draw's upper 53 bits.</summary>
    public static double ToUnit(ulong draw) => (draw >> 11) * (1.0 / (1UL << 53));

    /// <summary>A hash of a text (FNV-1a over its UTF-16 units, mixed).</summary>
    public static ulong OfText(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in text)
            hash = (hash ^ unit) * 0x100000001B3UL;
        return Mix(hash);
    }

    /// <summary>Whether something of a probability happens at a step of an episode.</summary>
    public static bool Happens(ulong episode, int elapsed, string name, double probability) =>
        ToUnit(At(episode ^ OfText(name), (ulong)elapsed)) < probability;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
