namespace Espalier.Reports.Html;

/// <summary>What all pages have: they need nothing but themselves, no network, no script, no other file.</summary>
internal static class PageFrame
{
    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="style">Rules of its own, after those that all pages have.</param>
    /// <param name="writeBody">Writes what it shows.</param>
    internal static string Write(string title, string style, Action<Markup> writeBody)
    {
        var page = new Markup();
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        page.Element("title", title);
        page.Open("style").Raw(Stylesheet.Text).Raw(style).Close("style").Raw("</head>\n<body>\n<main>\n");
        writeBody(page);
        return page.Raw("</main>\n</body>\n</html>\n").ToString();
    }
}
