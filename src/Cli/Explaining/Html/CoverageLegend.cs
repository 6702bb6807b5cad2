using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>What the signs of a coverage picture mean; only those that occur.</summary>
internal static class CoverageLegend
{
    private static readonly (Reading Before, Reading After, string Text)[] s_ways =
    [
        (Reading.When, Reading.WhenNext, "decides when a line speaks"),
        (Reading.What, Reading.WhatNext, "decides what it says"),
    ];

    /// <summary>Writes the legend.</summary>
    public static void Write(Markup page, CoveragePicture picture)
    {
        page.Open("p", ("class", "legend-row"));
        foreach (var (before, after, text) in s_ways)
        {
            var (isBefore, isAfter) = (picture.Rows.Any(row => row.Reads(before)), picture.Rows.Any(row => row.Reads(after)));
            if (isBefore)
                WriteReading(before, text);
            if (isAfter)
                WriteReading(after, isBefore ? "… by its value after the step" : $"{text}, by its value after the step");
        }

        if (picture.Rows.Any(row => !row.IsRead))
        {
            Sign(page, () => Hatching.Fill(page, 0, 0, 18, 18));
            page.Text($"{picture.HoleText}: a hole").Close("span");
        }

        page.Close("p");

        void WriteReading(Reading way, string text)
        {
            Sign(page, () => CoverageCell.Draw(page, way, 0, 0, 18));
            page.Text(text).Close("span");
        }
    }

    private static void Sign(Markup page, Action draw)
    {
        page.Open("span").Open("svg", ("width", "18"), ("height", "18"), ("viewBox", "0 0 18 18"), ("aria-hidden", "true"));
        draw();
        page.Close("svg");
    }
}
