using System.Globalization;
using System.Text;
using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>Fills rectangles with slanted lines, the sign of a hole.</summary>
internal static class Hatching
{
    private const double Distance = 8;

    /// <summary>Fills a rectangle.</summary>
    public static void Fill(Markup page, double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var at = -height + (Distance / 2); at < width; at += Distance)
        {
            // From the lower edge upwards to the right, cut where the rectangle ends.
            var (from, to) = (Math.Max(at, 0), Math.Min(at + height, width));
            if (to > from)
                path.Append(CultureInfo.InvariantCulture, $"M{x + from:0.#} {y + height - (from - at):0.#}L{x + to:0.#} {y + height - (to - at):0.#}");
        }

        page.Empty("path", ("d", path.ToString()), ("class", "hatching"));
    }
}
