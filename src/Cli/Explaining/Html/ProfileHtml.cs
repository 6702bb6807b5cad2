using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>The figures of a set as cards: a number, what it is of, and what it rests on.</summary>
internal static class ProfileHtml
{
    /// <summary>Writes the cards.</summary>
    public static void Write(Markup page, SetExplanation set)
    {
        var profile = set.Analysis.Profile;
        page.Open("dl", ("class", "cards"));
        foreach (var (name, meaning, figure) in ProfileText.FiguresOf(profile))
            Write(page, name, figure.Cell, meaning, figure.Basis, figure);
        Write(page, "a step pays", BoundsText.Of(set.Analysis.Total), "in all, whatever is delayed", "", null);
        page.Close("dl");
    }

    private static void Write(Markup page, string name, string value, string meaning, string basis, FigureText? figure)
    {
        page.Open("div", ("class", "card")).Element("dt", name);
        page.Element("dd", value, ("class", value.Length > 8 ? "value long" : "value"));
        if (figure is { IsShare: true, IsUnknown: false })
            DrawBar(page, figure);
        page.Element("dd", meaning, ("class", "meaning"));
        if (basis.Length > 0)
            page.Element("dd", basis, ("class", "basis"));
        page.Close("div");
    }

    private static void DrawBar(Markup page, FigureText figure)
    {
        var share = figure.Figure;
        page.Open("dd", ("class", "gauge")).Open("svg", ("viewBox", "0 0 100 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
        page.Empty("rect", ("width", 100.0), ("height", 8.0), ("class", "whole"));
        page.Empty("rect", ("width", 100 * share.Low), ("height", 8.0), ("class", "sure"));
        page.Empty("rect", ("x", 100 * share.Low), ("width", 100 * Math.Max(0, Math.Min(share.High, 1) - share.Low)), ("height", 8.0), ("class", "open"));
        if (figure.IsEstimated)
            page.Empty("rect", ("x", (100 * share.Estimate) - 0.6), ("width", 1.2), ("height", 8.0), ("class", "guess"));
        page.Close("svg").Close("dd");
    }
}
