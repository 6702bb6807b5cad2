namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>A fixed number for every name, the same in every build.</summary>
internal static class NameHash
{
    /// <summary>FNV-1a over the UTF-16 code units, finished by SplitMix64's mixer, so that similar names lie far apart.</summary>
    public static ulong Of(string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name)
            hash = (hash ^ unit) * 0x100000001B3UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
