using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>The lines of a set as a table.</summary>
internal static class LinesHtml
{
    /// <summary>Writes the table.</summary>
    public static void Write(Markup page, SetExplanation set)
    {
        var hasShares = set.Lines.Any(line => line.ShareOfRange is not null);
        page.Open("div", ("class", "scroll")).Open("table", ("class", "lines")).Open("thead").Open("tr");
        page.Element("th", "constraint", ("scope", "col")).Element("th", "as written", ("scope", "col"));
        foreach (var header in (string[])["scope", "a step", "score", "weight", "pays", .. hasShares ? ["of the range"] : Array.Empty<string>()])
            page.Element("th", header, ("scope", "col"), ("class", "number"));
        page.Close("tr").Close("thead").Open("tbody");
        foreach (var line in set.Lines)
        {
            page.Open("tr", ("class", line.IsQuiet ? "quiet" : null));
            page.Open("th", ("scope", "row")).Text(line.Name).Element("small", $"{line.Demand}, {line.Cadence}").Close("th");
            page.Open("td").Element("code", line.Text).Close("td");
            foreach (var cell in (string[])[line.ScopeText, line.DensityText, line.ScoreText, line.Weight, line.PaysText])
                page.Element("td", cell, ("class", "number figure"));
            if (hasShares)
                MeterHtml.Write(page, line.ShareOfRange, line.ShareText);
            page.Close("tr");
        }

        page.Close("tbody").Close("table").Close("div");
    }
}
