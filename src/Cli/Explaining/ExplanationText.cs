using System.Collections.Immutable;
using System.Globalization;
using Espalier.Cli.Sets;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>Explanations for a terminal.</summary>
internal static class ExplanationText
{
    private const int MostOverlaps = 10;

    /// <summary>Writes explanations, one set after another, and where there are several how they compare.</summary>
    public static void Write(TextWriter output, ImmutableArray<SetExplanation> sets)
    {
        foreach (var set in sets)
        {
            Write(output, set);
            output.WriteLine();
        }

        if (sets.Length > 1)
        {
            WriteComparison(output, sets);
            output.WriteLine();
        }

        WriteNotes(output, sets);
    }

    private static void Write(TextWriter output, SetExplanation set)
    {
        output.WriteLine($"{set.Name}, for {set.World.Name}");
        var lines = new TextTable(" #", "demand", "name", " weight", "evaluated", " scope", " a step", "score", "pays", " of the range");
        foreach (var line in set.Lines)
        {
            var known = line.Analysis;
            lines.Add(
                line.Number.ToString(CultureInfo.InvariantCulture), line.Demand, line.Name, line.Weight, line.Cadence,
                FigureText.Short(known.Scope), FigureText.Short(known.Density),
                FigureText.Of(known.Score), FigureText.Of(known.Paid), FigureText.Percent(known.ShareOfRange));
        }

        lines.Write(output);
        output.WriteLine();
        WriteProfile(output, set);
        WriteDials(output, set);
    }

    private static void WriteProfile(TextWriter output, SetExplanation set)
    {
        var profile = set.Analysis.Profile;
        var table = new TextTable("profile", "", "");
        foreach (var (name, figure) in FiguresOf(set.Analysis))
            table.Add(name, FigureText.Of(figure), FigureText.BasisOf(figure));
        table.Add("total of a step", FigureText.Of(set.Analysis.Total), "");
        if (profile.Uncovered.Count > 0)
            table.Add("spoken of by no line", string.Join(", ", profile.Uncovered), "");
        if (profile.Hole is { } hole)
            table.Add("largest hole", hole.Text, $"{FigureText.Percent(hole.Share)} of the pairs");
        foreach (var (overlap, i) in LargestOverlaps(profile).Select((overlap, i) => (overlap, i)))
            table.Add(i == 0 ? "speak together" : "", $"{overlap.First} and {overlap.Second}", FigureText.Short(overlap.Share));
        table.Write(output);
    }

    private static void WriteDials(TextWriter output, SetExplanation set)
    {
        if (set.Dials.IsEmpty)
            return;
        output.WriteLine();
        var table = new TextTable("dials", " breadth", " density", " delay", " informative", "total of a step");
        Add("with all", set.Analysis);
        foreach (var dial in set.Dials)
            Add($"without {dial.Dial}", dial.Without);
        table.Write(output);

        void Add(string name, SetAnalysis analysis) => table.Add([name, .. CellsOf(analysis), FigureText.Of(analysis.Total)]);
    }

    private static void WriteComparison(TextWriter output, ImmutableArray<SetExplanation> sets)
    {
        output.WriteLine("Side by side");
        var table = new TextTable("set", " lines", " breadth", " density", " delay", " informative", "total of a step", "spoken of by no line");
        foreach (var set in sets)
        {
            table.Add(
            [
                set.Name, set.Lines.Length.ToString(CultureInfo.InvariantCulture), .. CellsOf(set.Analysis), FigureText.Of(set.Analysis.Total),
                string.Join(", ", set.Analysis.Profile.Uncovered),
            ]);
        }

        table.Write(output);
    }

    private static void WriteNotes(TextWriter output, ImmutableArray<SetExplanation> sets)
    {
        foreach (var note in ExplanationNotes.Of(sets))
            output.WriteLine(note);
    }

    /// <summary>The four figures of a profile, with their names.</summary>
    public static IEnumerable<(string Name, Figure Figure)> FiguresOf(SetAnalysis analysis) =>
    [
        ("breadth", analysis.Profile.Breadth),
        ("density", analysis.Profile.Density),
        ("delay", analysis.Profile.Delay),
        ("informative share", analysis.Profile.InformativeShare),
    ];

    /// <summary>The pairs of lines that speak together most, the greatest share first.</summary>
    public static IEnumerable<Overlap> LargestOverlaps(DensityProfile profile) => profile.Overlaps
        .Where(overlap => overlap.Share.High > 0)
        .OrderByDescending(overlap => double.IsNaN(overlap.Share.Estimate) ? overlap.Share.Low : overlap.Share.Estimate)
        .Take(MostOverlaps);

    private static IEnumerable<string> CellsOf(SetAnalysis analysis) => FiguresOf(analysis).Select(named => FigureText.Short(named.Figure));
}
