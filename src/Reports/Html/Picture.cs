namespace Espalier.Reports.Html;

/// <summary>What all pictures of a page have in common.</summary>
internal static class Picture
{
    /// <summary>Opens a picture, which is told in words to whoever does not see it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="id">What it is called within the page.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="style">The classes of its style.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What there is to see.</param>
    /// <param name="isFixed">It keeps its size; else it is as wide as what it stands in.</param>
    internal static void Open(
        Markup page, string id, double width, double height, string style, string title, string description, bool isFixed = false)
    {
        page.Open(
            "svg",
            ("viewBox", FormattableString.Invariant($"0 0 {width:0.#} {height:0.#}")),
            ("width", isFixed ? width : null),
            ("height", isFixed ? height : null),
            ("role", "img"),
            ("aria-labelledby", $"{id}-t {id}-d"),
            ("class", style));
        page.Element("title", title, ("id", $"{id}-t"));
        page.Element("desc", description, ("id", $"{id}-d"));
    }

    /// <summary>The name of a vertical axis, which is read upwards.</summary>
    internal static void WriteUpwards(Markup page, string text, double x, double middle, string style) => page.Element(
        "text", text, ("transform", FormattableString.Invariant($"translate({x} {middle}) rotate(-90)")), ("class", style), ("text-anchor", "middle"));

    /// <summary>A text of at most so many characters.</summary>
    internal static string Cut(string text, int most) => text.Length > most ? $"{text[..(most - 1)]}…" : text;
}
