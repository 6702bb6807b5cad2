using System.Collections.Immutable;
using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Binding.Model;
using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>Draws how often a set speaks along a variable: a bar for each part of its range, hatched where it never does.</summary>
/// <param name="page">Where to.</param>
/// <param name="map">Where the set speaks.</param>
/// <param name="left">Where the bars begin.</param>
/// <param name="width">How wide they are together.</param>
/// <param name="height">How high the greatest is.</param>
internal sealed class StripSvg(Markup page, CoverageMap map, double left, double width, double height)
{
    private const double Gap = 0.8;
    private const double NarrowestWithGap = 4;

    // Bars that touch leave no seam.
    private const double Overlap = 0.2;

    /// <summary>The greatest number of evaluations a step that any bar shows.</summary>
    public double Most { get; } = Math.Max(
        map.Everywhere, map.Strips.SelectMany(strip => strip.Bins).Select(bin => bin.Density).Where(density => !double.IsNaN(density)).DefaultIfEmpty().Max());

    /// <summary>Draws the bars of a variable.</summary>
    /// <param name="row">The variable, and how lines read it.</param>
    /// <param name="bottom">Where the bars stand.</param>
    public void Draw(VariableReading row, double bottom)
    {
        var variable = row.Variable;
        var strips = map.Strips.Where(strip => strip.Source == row.Source && strip.Variable == variable.Name).ToImmutableArray();
        if (strips.IsEmpty)
        {
            if (row.Reads(Reading.When))
                page.Element("text", "unknown", ("x", left), ("y", bottom - 4), ("class", "hole-note"));
            else
                DrawSame(variable, bottom);
            return;
        }

        strips = [.. strips.Where(strip => strip.Bins.Count == strips[0].Bins.Count)];
        var bins = Average(strips);
        var step = width / bins.Length;
        for (var i = 0; i < bins.Length; i++)
        {
            if (double.IsNaN(bins[i].Density))
                continue;
            page.Open("g", ("class", "bar"));
            page.Element("title", $"{variable.Name} {PlaceOf(variable, strips[0], i)}: {Describe(bins[i])}");
            var x = left + (i * step);
            page.Empty("rect", ("x", x), ("y", bottom - height), ("width", step), ("height", height), ("class", "behind"));
            if (bins[i].IsSilent)
                Hatching.Fill(page, x, bottom - height, step, height);
            else
                DrawBar(x, strips[0].IsDiscrete && step >= NarrowestWithGap ? step - Gap : step + Overlap, bins[i].Density, bottom);
            page.Close("g");
        }
    }

    /// <summary>How often a set speaks, in words.</summary>
    public static string Describe(CoverageBin bin) => bin.IsSilent
        ? "no line speaks"
        : $"{NumberText.Of(bin.Density)} evaluations a step";

    /// <summary>Which part of a range a bin is.</summary>
    public static string PlaceOf(VariableModel variable, CoverageStrip strip, int bin)
    {
        if (strip.IsDiscrete && strip.Bins.Count > strip.High - strip.Low)
            return "= " + ValueText.Of(variable.Type, strip.Low + bin);
        var step = (strip.High - strip.Low) / strip.Bins.Count;
        return $"in {NumberText.Of(strip.Low + (bin * step))}..{NumberText.Of(strip.Low + ((bin + 1) * step))}";
    }

    private void DrawSame(VariableModel variable, double bottom)
    {
        if (Most == 0)
            return;
        page.Open("g", ("class", "same"));
        page.Element("title", $"{variable.Name} does not decide when a line speaks");
        DrawBar(left, width - Gap, map.Everywhere, bottom);
        page.Close("g");
    }

    private void DrawBar(double x, double wide, double density, double bottom)
    {
        var high = Math.Max(density / Most * height, 0.75);
        page.Empty("rect", ("x", x), ("y", bottom - high), ("width", wide), ("height", high), ("class", "density"));
    }

    // The elements of a vector are shown as one.
    private static ImmutableArray<CoverageBin> Average(ImmutableArray<CoverageStrip> strips) =>
    [
        .. Enumerable.Range(0, strips[0].Bins.Count).Select(i => new CoverageBin(
            strips.Average(strip => strip.Bins[i].Density), strips.All(strip => strip.Bins[i].IsSilent))),
    ];
}
