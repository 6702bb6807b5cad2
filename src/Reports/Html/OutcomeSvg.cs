using Espalier.Reports.Plots;

namespace Espalier.Reports.Html;

/// <summary>
/// Draws outcome shares as bars of one length: the intended share grows from the left and the rival's from the right, so
/// that both stand on a common base.
/// </summary>
internal static class OutcomeSvg
{
    private const double Width = 960;
    private const double Left = 300;
    private const double Right = 890;
    private const double Top = 34;
    private const double RowHeight = 34;
    private const double BarHeight = 20;
    private const double FloorGap = 10;
    private const int LongestLabel = 34;

    internal static void Draw(Markup page, OutcomePlot plot, string id)
    {
        var height = Top + (plot.Rows.Length * RowHeight) + FloorGap + 30;
        Picture.Open(page, id, Width, height, "wide", $"Outcome shares on {plot.Probe}", string.Join("; ", plot.Rows.Select(Describe)));
        DrawLegend(page);
        var bottom = height - 24;
        for (var tick = 0; tick <= 4; tick++)
        {
            var x = X(tick / 4.0);
            page.Empty("line", ("x1", x), ("x2", x), ("y1", Top - 4), ("y2", bottom - 6), ("class", "grid"));
            page.Element("text", $"{25 * tick} %", ("x", x), ("y", bottom + 10), ("class", "tick"), ("text-anchor", "middle"));
        }

        var rows = plot.Rows.Select((row, at) => (Row: row, Y: Top + (at * RowHeight) + (row.IsFloor ? FloorGap : 0))).ToArray();
        foreach (var (row, y) in rows)
            DrawBars(page, row, y);
        if (plot.Rows.FirstOrDefault(row => row.IsFloor) is { } floor)
        {
            DrawFloor(page, X(floor.Intended.Estimate), bottom);
            DrawFloor(page, X(1 - floor.Rival.Estimate), bottom);
        }

        foreach (var (row, y) in rows)
            DrawFigures(page, row, y);
        page.Close("svg");
    }

    private static double X(double share) => Left + (share * (Right - Left));

    private static string Describe(OutcomeRow row) =>
        $"{row.Label}: intended {row.Intended.Text}, rival {row.Rival.Text}";

    private static void DrawLegend(Markup page)
    {
        page.Element("text", "intended →", ("x", Left), ("y", Top - 14), ("class", "legend intended"));
        page.Element("text", "nonsense", ("x", X(0.5)), ("y", Top - 14), ("class", "legend nonsense"), ("text-anchor", "middle"));
        page.Element("text", "← rival", ("x", Right), ("y", Top - 14), ("class", "legend rival"), ("text-anchor", "end"));
    }

    private static void DrawFloor(Markup page, double x, double bottom) =>
        page.Empty("line", ("x1", x), ("x2", x), ("y1", Top - 4), ("y2", bottom - 6), ("class", "floor"));

    private static void DrawBars(Markup page, OutcomeRow row, double top)
    {
        page.Open("g", ("class", RowClass(row)));
        Bar(0, 1, "nonsense");
        Bar(0, row.Intended.Estimate, "intended");
        Bar(1 - row.Rival.Estimate, 1, "rival");
        page.Close("g");

        void Bar(double from, double to, string kind) => page.Empty(
            "rect", ("x", X(from)), ("width", Math.Max(0, X(to) - X(from))), ("y", top), ("height", BarHeight), ("class", $"bar {kind}"));
    }

    private static string RowClass(OutcomeRow row) => row.IsFloor ? "row random" : "row";

    private static void DrawFigures(Markup page, OutcomeRow row, double top)
    {
        var middle = top + (BarHeight / 2);
        var (intended, rival) = (row.Intended.Estimate, row.Rival.Estimate);
        var label = Picture.Cut(row.Label, LongestLabel);
        page.Open("g", ("class", RowClass(row)));
        page.Element("title", Describe(row));
        page.Element("text", label, ("x", Left - 58), ("y", middle + 4.5), ("class", "name"), ("text-anchor", "end"));
        page.Element("text", Figures.Share(intended), ("x", Left - 10), ("y", middle + 4.5), ("class", "figure intended"), ("text-anchor", "end"));
        page.Element("text", Figures.Share(rival), ("x", Right + 10), ("y", middle + 4.5), ("class", "figure rival"));
        var rest = 1 - intended - rival;
        if (rest > 0.1)
        {
            page.Element(
                "text", Figures.Share(rest), ("x", X(intended + (rest / 2))), ("y", middle + 4.5), ("class", "inside"), ("text-anchor", "middle"));
        }

        if (row.Intended.Interval is { } low)
            Whisker(low.Low, low.High);
        if (row.Rival.Interval is { } high)
            Whisker(1 - high.High, 1 - high.Low);
        page.Close("g");

        void Whisker(double from, double to)
        {
            page.Empty("line", ("x1", X(from)), ("x2", X(to)), ("y1", middle), ("y2", middle), ("class", "whisker"));
            page.Empty("line", ("x1", X(from)), ("x2", X(from)), ("y1", middle - 4), ("y2", middle + 4), ("class", "whisker"));
            page.Empty("line", ("x1", X(to)), ("x2", X(to)), ("y1", middle - 4), ("y2", middle + 4), ("class", "whisker"));
        }
    }
}
