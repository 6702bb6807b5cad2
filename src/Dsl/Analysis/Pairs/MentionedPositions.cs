using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Where boxes hold what expressions mention.</summary>
internal static class MentionedPositions
{
    /// <summary>The positions of mentions in their order, those of all elements one after another.</summary>
    public static IEnumerable<int> Of(BoxLayout layout, IEnumerable<Mention> mentions)
    {
        var all = mentions.Distinct().ToList();
        var wholes = all.Where(mention => mention.Index == Mention.AllElements).ToList();
        // An element of what is mentioned as a whole is among its elements.
        return all.Where(mention => mention.Index == Mention.AllElements || !wholes.Contains(mention with { Index = Mention.AllElements }))
            .SelectMany(mention => Of(layout, mention));
    }

    private static IEnumerable<int> Of(BoxLayout layout, Mention mention)
    {
        var start = layout.PositionOf(mention.Source, mention.Name);
        if (mention.Index != Mention.AllElements)
            return [start + mention.Index];
        var end = start + 1;
        while (end < layout.Elements.Count && layout.Elements[end].Index > 0)
            end++;
        return Enumerable.Range(start, end - start);
    }
}
