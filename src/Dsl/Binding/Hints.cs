using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Binding;

/// <summary>The second sentence of messages about names: what to do.</summary>
internal sealed class Hints
{
    // Enough for every name of a large file to be misspelled a few times; a file of nothing else is no reason to wait.
    private int _comparisonsLeft = 200_000;

    /// <summary>The nearest of the names that would do, or else what else to do.</summary>
    public string DidYouMean(string name, IEnumerable<string> candidates, string otherwise)
    {
        var all = candidates.ToList();
        if (_comparisonsLeft < all.Count)
            return otherwise;
        _comparisonsLeft -= all.Count;
        return Spelling.FindNearest(name, all) is { } nearest ? $"Did you mean '{nearest}'?" : otherwise;
    }

    /// <summary>The nearest name, or else all of them.</summary>
    public string DidYouMeanOneOf(string name, IReadOnlyCollection<string> candidates, string ifNone) =>
        DidYouMean(name, candidates, candidates.Count == 0 ? ifNone : $"Use {List(candidates)}.");

    /// <summary><c>a, b or c</c>; of very many the first.</summary>
    public static string List(IEnumerable<string> names)
    {
        const int Most = 12;
        var all = names.ToList();
        if (all.Count > Most)
            return string.Join(", ", all.Take(Most)) + " or another";
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " or " + all[all.Count - 1];
    }
}
