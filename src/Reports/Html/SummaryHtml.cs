using Espalier.Reports.Summaries;

namespace Espalier.Reports.Html;

/// <summary>Writes a summary table: estimates, and under them their intervals.</summary>
internal static class SummaryHtml
{
    internal static void Write(Markup page, SummaryTable table)
    {
        page.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        foreach (var axis in table.Axes)
            page.Element("th", axis, ("scope", "col"));
        foreach (var column in table.Columns)
        {
            page.Open("th", ("scope", "col"), ("class", $"number {Accent(column.Measure)}"));
            page.Text(Name(column.Measure)).Element("small", column.Probe is { } probe ? $"on {probe}" : "in training").Close("th");
        }

        page.Close("tr").Close("thead").Open("tbody");
        foreach (var row in table.Rows)
        {
            page.Open("tr", ("class", row.IsFloor ? "random" : null));
            for (var at = 0; at < row.Labels.Length; at++)
                page.Element(at == 0 ? "th" : "td", row.Labels[at], ("scope", at == 0 ? "row" : null));
            foreach (var cell in row.Cells)
            {
                page.Open("td", ("class", "number"));
                if (cell is not null)
                    page.Text(cell.Estimate);
                if (cell?.Ends is { } ends)
                    page.Element("small", ends);
                page.Close("td");
            }

            page.Close("tr");
        }

        page.Close("tbody").Close("table").Close("div");
    }

    private static string Name(string measure) => measure.Replace("_share", "", StringComparison.Ordinal);

    private static string? Accent(string measure) => measure switch
    {
        "intended_share" => "intended",
        "rival_share" => "rival",
        _ => null,
    };
}
