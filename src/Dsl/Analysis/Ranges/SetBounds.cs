namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>Between which numbers the lines of a set and its total stay.</summary>
/// <param name="Terms">Its lines and clips, in the order of evaluation.</param>
/// <param name="Total">What a step can pay in all, delays taken as not delaying.</param>
public sealed record SetBounds(EquatableArray<TermBounds> Terms, ScoreBounds Total)
{
    /// <summary>The bounds of a line or clip, or null where there is none of that name.</summary>
    public TermBounds? Find(string name)
    {
        foreach (var term in Terms)
        {
            if (term.Name == name)
                return term;
        }

        return null;
    }

    /// <summary>The bounds of the lines and clips by name, for those who look up many.</summary>
    internal Dictionary<string, TermBounds> ByName()
    {
        var named = new Dictionary<string, TermBounds>(StringComparer.Ordinal);
        foreach (var term in Terms)
            named[term.Name] = term;
        return named;
    }
}
