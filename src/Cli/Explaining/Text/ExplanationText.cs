using System.Collections.Immutable;
using System.Globalization;
using Espalier.Cli.Sets;

namespace Espalier.Cli.Explaining.Text;

/// <summary>Explanations for a terminal.</summary>
/// <param name="output">Where to write.</param>
/// <param name="width">How wide a line is at most.</param>
internal sealed class ExplanationText(TextWriter output, int width)
{
    /// <summary>Writes explanations, one set after another, and where a world has several how they compare.</summary>
    public void Write(ImmutableArray<SetExplanation> sets)
    {
        for (var i = 0; i < sets.Length; i++)
        {
            if (i > 0)
                output.WriteLine();
            new SetText(output, width, sets[i]).Write();
        }

        foreach (var world in sets.GroupBy(set => (set.World.Namespace, set.World.Name)).Where(world => world.Count() > 1))
        {
            output.WriteLine();
            WriteComparison(world.Key.Name, [.. world]);
        }

        var isNominal = sets.Any(Remarks.HasNominal);
        if (isNominal)
            output.WriteLine();
        if (isNominal)
            Say(output, width, Remarks.Nominal);
    }

    /// <summary>Writes a paragraph.</summary>
    public static void Say(TextWriter output, int width, string text)
    {
        foreach (var line in TextTable.Wrap(text, width - 2))
            output.WriteLine("  " + line);
    }

    private void WriteComparison(string world, ImmutableArray<SetExplanation> sets)
    {
        output.WriteLine($"Side by side, for {world}");
        output.WriteLine();
        var table = new TextTable("set", " lines", " breadth", " density", " delay", " informative", " a step pays", "nothing said about")
        {
            Width = width,
            Wrapping = [[0, 7]],
        };
        foreach (var set in sets)
        {
            table.Add(
            [
                set.Name,
                set.Lines.Length.ToString(CultureInfo.InvariantCulture),
                .. ProfileText.FiguresOf(set.Analysis.Profile).Select(named => named.Figure.Cell),
                BoundsText.Of(set.Analysis.Total),
                string.Join(", ", set.Analysis.Profile.Uncovered),
            ]);
        }

        table.Write(output);
    }
}
