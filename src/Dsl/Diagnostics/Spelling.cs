namespace Espalier.Dsl.Diagnostics;

/// <summary>Finds what a misspelled name may have meant.</summary>
public static class Spelling
{
    /// <summary>Names longer than this are not compared: the cost grows with the square of the length.</summary>
    private const int LongestCompared = 64;

    /// <summary>What is shorter than this is found in many names by chance.</summary>
    private const int ShortestContained = 4;

    /// <summary>
    /// The candidate with the fewest single-letter edits (insertion, removal, replacement, swap of neighbours), if these
    /// are at most a third of the longer one's length. Letters that differ only in case count as equal; of several
    /// equally near candidates the first. Where none is near, the first that holds the name, or that it holds, for at least
    /// half of its length.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>The nearest candidate, or null where none is near.</returns>
    public static string? FindNearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestCompared)
            return null;

        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var allowed = Math.Max(name.Length, candidate.Length) / 3;
            if (Math.Abs(name.Length - candidate.Length) > allowed)
                continue;
            var edits = CountEdits(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (edits <= allowed && edits < fewest)
                (nearest, fewest) = (candidate, edits);
        }

        return nearest ?? FindContained(name, candidates);
    }

    /// <summary>The first candidate that is a large part of the name, or that the name is a large part of.</summary>
    private static string? FindContained(string name, IEnumerable<string> candidates) => candidates.FirstOrDefault(candidate =>
    {
        var (shorter, longer) = name.Length < candidate.Length ? (name, candidate) : (candidate, name);
        return shorter.Length >= ShortestContained && shorter.Length * 2 >= longer.Length && longer.Length <= LongestCompared
            && longer.IndexOf(shorter, StringComparison.OrdinalIgnoreCase) >= 0;
    });

    /// <summary>The Damerau–Levenshtein distance, in its optimal string alignment form.</summary>
    private static int CountEdits(string from, string to)
    {
        var beforePrevious = new int[to.Length + 1];
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[to.Length];
    }
}
