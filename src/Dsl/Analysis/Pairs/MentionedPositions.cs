using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Where boxes hold what expressions mention.</summary>
internal static class MentionedPositions
{
    /// <summary>The positions of mentions in their order, those of all elements one after another.</summary>
    public static IEnumerable<int> Of(BoxLayout layout, IEnumerable<Mention> mentions) =>
        mentions.SelectMany(mention => Of(layout, mention)).Distinct();

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
