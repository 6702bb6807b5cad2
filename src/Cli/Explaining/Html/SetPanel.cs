using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>What a page shows of a set.</summary>
/// <param name="page">The page.</param>
/// <param name="set">The set.</param>
/// <param name="id">What the set's pictures are called within the page.</param>
internal sealed class SetPanel(Markup page, SetExplanation set, string id)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        ProfileHtml.Write(page, set);
        WriteCoverage();
        WritePlaces();
        page.Element("h3", "Line by line");
        LinesHtml.Write(page, set);
        foreach (var remark in Remarks.Of(set))
            page.Element("p", remark, ("class", "caption"));
        WriteDials();
    }

    private void WriteCoverage()
    {
        page.Open("figure").Element("h3", "What it speaks of");
        CoverageSvg.Draw(page, CoveragePicture.Of(set), id);
        if (set.Map is { LeftOut: { Count: > 0 } left })
        {
            page.Element(
                "figcaption", $"How often it speaks is shown without {string.Join(", ", left)}: that depends on the past, on what has no range, or would be too much work to find.");
        }

        page.Close("figure");
    }

    private void WritePlaces()
    {
        page.Open("section", ("class", "places"));
        if (set.Map.Field is { } field)
        {
            page.Open("figure").Element("h3", "Where it speaks");
            page.Open("div", ("class", "scroll"));
            FieldSvg.Draw(page, set, field, $"{id}-field");
            page.Close("div");
            page.Element("figcaption", "Over the two variables along which how often it speaks differs most. Hatched: no line speaks there.");
            page.Close("figure");
        }

        page.Open("div");
        if (set.Analysis.Profile.Hole is { } hole)
        {
            page.Element("h3", "Where it is silent");
            page.Element("p", $"The largest hole is {NumberText.Percent(hole.Share)} of the (state, action) pairs: no line can speak where");
            page.Open("p", ("class", "hole")).Element("code", hole.Text).Close("p");
        }

        WriteOverlaps();
        page.Close("div").Close("section");
    }

    private void WriteDials()
    {
        if (set.Dials.IsEmpty)
            return;
        page.Element("h3", "Dial by dial");
        FiguresHtml.Write(page, "set and dials", set.Dials.Select(step => (step.Text, step.Analysis)));
    }

    private void WriteOverlaps()
    {
        var overlaps = ProfileText.Overlaps(set, out var left);
        if (overlaps.Count == 0)
            return;
        page.Element("h3", "What speaks together");
        page.Open("div", ("class", "scroll")).Open("table", ("class", "overlaps")).Open("thead").Open("tr");
        page.Element("th", "lines", ("scope", "col")).Element("th", "of the pairs", ("scope", "col"), ("class", "number")).Close("tr").Close("thead").Open("tbody");
        foreach (var overlap in overlaps)
        {
            page.Open("tr").Element("th", $"{overlap.First} and {overlap.Second}", ("scope", "row"));
            MeterHtml.Write(
                page, double.IsNaN(overlap.Share.Estimate) ? null : overlap.Share.Estimate, new FigureText(overlap.Share, isShare: true).Cell);
            page.Close("tr");
        }

        page.Close("tbody").Close("table").Close("div");
        if (left > 0)
            page.Element("p", $"{left} more pairs of lines speak together less often.", ("class", "caption"));
    }
}
