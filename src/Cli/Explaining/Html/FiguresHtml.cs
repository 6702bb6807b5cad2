using Espalier.Dsl.Analysis;
using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>The figures of several sets as a table.</summary>
internal static class FiguresHtml
{
    /// <summary>Writes the table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="header">What its rows are.</param>
    /// <param name="rows">What each row is called, and what is known of it.</param>
    public static void Write(Markup page, string header, IEnumerable<(string Name, SetAnalysis Analysis)> rows)
    {
        page.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr").Element("th", header, ("scope", "col"));
        foreach (var column in (string[])["breadth", "evaluations a step", "delay", "informative", "a step pays"])
            page.Element("th", column, ("scope", "col"), ("class", "number"));
        page.Close("tr").Close("thead").Open("tbody");
        foreach (var (name, analysis) in rows)
        {
            page.Open("tr").Element("th", name, ("scope", "row"));
            foreach (var (_, _, figure) in ProfileText.FiguresOf(analysis.Profile))
                page.Element("td", figure.Cell, ("class", "number figure"));
            page.Element("td", BoundsText.Of(analysis.Total), ("class", "number figure")).Close("tr");
        }

        page.Close("tbody").Close("table").Close("div");
    }
}
