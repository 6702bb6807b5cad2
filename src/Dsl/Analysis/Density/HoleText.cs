using System.Globalization;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>A box of (state, action) pairs in the language's own words.</summary>
internal static class HoleText
{
    /// <summary>The sides that are not whole, as <c>x in 4..10, not carrying, move == north</c>; <c>anywhere</c> where all are whole.</summary>
    public static string Of(Space space, Box box)
    {
        var sides = new List<string>();
        for (var position = 0; position < space.Layout.Elements.Count; position++)
        {
            if (space.IsOfPair(position) && box[position] != space.Declared[position])
                sides.Add(Describe(space, space.Layout.Elements[position], box[position]));
        }

        return sides.Count == 0 ? "anywhere" : string.Join(", ", sides);
    }

    private static string Describe(Space space, BoxElement element, ValueRange side)
    {
        var name = Witness.NameOf(space.World, new Mention(element.Source, element.Name, element.Index));
        return element.Type is BoolType && side.IsPoint ? (side.Low == 0 ? "not " : "") + name
            : side.IsPoint ? $"{name} == {Witness.Format(element.Type, side.Low)}"
            : $"{name} in {Witness.Format(element.Type, Shorten(side.Low))}..{Witness.Format(element.Type, Shorten(side.High))}";
    }

    // A side ends beside the number that a line names, by the last place of it.
    private static double Shorten(double end) => double.Parse(end.ToString("G13", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
