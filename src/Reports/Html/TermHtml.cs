using Espalier.Reports.Summaries;

namespace Espalier.Reports.Html;

/// <summary>Writes a table of constraints, with bars for shares.</summary>
internal static class TermHtml
{
    internal static void Write(Markup page, TermTable table)
    {
        page.Element("h3", table.Title).Element("p", table.Caption, ("class", "caption"));
        page.Open("div", ("class", "scroll")).Open("table", ("class", "terms")).Open("thead").Open("tr");
        page.Element("th", "set", ("scope", "col")).Element("th", "constraint", ("scope", "col"));
        var hasBudgets = table.Rows.Any(row => row.Limit is not null);
        string[] budgets = hasBudgets ? ["cost per episode", "budget"] : [];
        var hasShares = table.Rows.Any(row => row.ShareOfPossible is not null);
        string[] shares = hasShares ? ["of what is possible"] : [];
        foreach (var header in (string[])["evaluated", "satisfied", "mean score", .. shares, "paid per step", .. budgets])
            page.Element("th", header, ("scope", "col"), ("class", "number"));
        page.Close("tr").Close("thead").Open("tbody");
        string? previous = null;
        foreach (var row in table.Rows)
        {
            page.Open("tr", ("class", row.Set == previous ? null : "first"));
            page.Element("th", row.Set == previous ? "" : row.Set, ("scope", "row"));
            page.Open("td").Element("code", row.Constraint).Close("td");
            Share(page, row.EvaluatedShare);
            Share(page, row.Satisfied);
            Number(page, row.MeanScore);
            if (hasShares)
                Share(page, row.ShareOfPossible);
            Number(page, row.PaidPerStep);
            if (hasBudgets)
            {
                Number(page, row.CostPerEpisode);
                Number(page, row.Limit);
            }

            page.Close("tr");
            previous = row.Set;
        }

        page.Close("tbody").Close("table").Close("div");
    }

    private static void Number(Markup page, double? number) =>
        page.Element("td", number is { } value ? Figures.Of(value) : "–", ("class", "number"));

    private static void Share(Markup page, double? share) =>
        MeterHtml.Write(page, share, share is { } value ? Figures.Share(value) : "–");
}
