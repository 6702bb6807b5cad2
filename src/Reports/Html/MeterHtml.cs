using System.Globalization;

namespace Espalier.Reports.Html;

/// <summary>Writes a cell with a share in words and as a bar.</summary>
internal static class MeterHtml
{
    internal static void Write(Markup page, double? share, string text)
    {
        page.Open("td", ("class", "number share")).Text(text);
        if (share is { } value)
        {
            var width = Math.Clamp(value, 0, 1).ToString("0.###", CultureInfo.InvariantCulture);
            page.Open("svg", ("viewBox", "0 0 1 1"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("class", "meter"));
            page.Empty("rect", ("width", 1.0), ("height", 1.0), ("class", "whole")).Raw($"<rect width=\"{width}\" height=\"1\" class=\"part\"/>");
            page.Close("svg");
        }

        page.Close("td");
    }
}
