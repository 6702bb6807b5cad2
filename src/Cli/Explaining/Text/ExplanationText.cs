using System.Collections.Immutable;
using System.Globalization;
using Espalier.Cli.Sets;

namespace Espalier.Cli.Explaining.Text;

/// <summary>Explanations for a terminal.</summary>
internal static class ExplanationText
{
    /// <summary>How wide a line is at most.</summary>
    public const int Width = 100;

    /// <summary>Writes explanations, one set after another, and where a world has several how they compare.</summary>
    public static void Write(TextWriter output, ImmutableArray<SetExplanation> sets)
    {
        for (var i = 0; i < sets.Length; i++)
        {
            if (i > 0)
                output.WriteLine();
            new SetText(output, sets[i]).Write();
        }

        foreach (var world in sets.GroupBy(set => (set.World.Namespace, set.World.Name)).Where(world => world.Count() > 1))
        {
            output.WriteLine();
            WriteComparison(output, world.Key.Name, [.. world]);
        }

        var isNominal = sets.Any(Remarks.HasNominal);
        if (isNominal)
            output.WriteLine();
        if (isNominal)
            Say(output, Remarks.Nominal);
    }

    /// <summary>Writes a paragraph.</summary>
    public static void Say(TextWriter output, string text)
    {
        foreach (var line in TextTable.Wrap(text, Width - 2))
            output.WriteLine("  " + line);
    }

    private static void WriteComparison(TextWriter output, string world, ImmutableArray<SetExplanation> sets)
    {
        output.WriteLine($"Side by side, for {world}");
        output.WriteLine();
        var table = new TextTable("set", " lines", " breadth", " density", " delay", " informative", " a step pays", "nothing said about")
        {
            Width = Width,
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
