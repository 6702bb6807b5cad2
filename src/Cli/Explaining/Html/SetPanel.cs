using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>What a page shows of a set.</summary>
/// <param name="page">The page.</param>
/// <param name="set">The set.</param>
/// <param name="id">What the picture is called within the page.</param>
internal sealed class SetPanel(Markup page, SetExplanation set, string id)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        WriteCoverage();
        WriteLines();
    }

    private void WriteCoverage()
    {
        page.Open("figure").Element("h3", "What it speaks of");
        CoverageSvg.Draw(page, CoveragePicture.Of(set), id);
        page.Close("figure");
    }

    private void WriteLines()
    {
        page.Element("h3", "Line by line");
        page.Open("div", ("class", "scroll")).Open("table", ("class", "lines")).Open("thead").Open("tr");
        page.Element("th", "constraint", ("scope", "col")).Element("th", "as written", ("scope", "col"));
        page.Element("th", "evaluated", ("scope", "col")).Element("th", "weight", ("scope", "col"), ("class", "number"));
        page.Close("tr").Close("thead").Open("tbody");
        foreach (var line in set.Lines)
        {
            page.Open("tr").Open("th", ("scope", "row")).Text(line.Name).Element("small", line.Demand).Close("th");
            page.Open("td").Element("code", line.Text).Close("td");
            page.Element("td", line.Cadence).Element("td", line.Weight, ("class", "number")).Close("tr");
        }

        page.Close("tbody").Close("table").Close("div");
    }
}
