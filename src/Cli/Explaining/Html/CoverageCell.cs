using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>
/// Draws how a line reads a variable as four quarters: at the top what decides when it speaks, below what decides what it
/// says; at the left as it is before the step, at the right after it.
/// </summary>
internal static class CoverageCell
{
    private const double Gap = 1.5;

    /// <summary>Draws a cell.</summary>
    public static void Draw(Markup page, Reading reading, double x, double y, double size)
    {
        page.Empty("rect", ("x", x), ("y", y), ("width", size), ("height", size), ("rx", 3.0), ("class", "cell"));
        var quarter = (size - (3 * Gap)) / 2;
        Quarter(Reading.When, 0, 0, "when");
        Quarter(Reading.WhenNext, 1, 0, "when");
        Quarter(Reading.What, 0, 1, "what");
        Quarter(Reading.WhatNext, 1, 1, "what");

        void Quarter(Reading way, int column, int row, string kind)
        {
            if (!reading.HasFlag(way))
                return;
            page.Empty(
                "rect",
                ("x", x + Gap + (column * (quarter + Gap))),
                ("y", y + Gap + (row * (quarter + Gap))),
                ("width", quarter),
                ("height", quarter),
                ("rx", 1.5),
                ("class", kind));
        }
    }

    /// <summary>The same in words.</summary>
    public static string Describe(Reading reading) => string.Join("; ", new[]
    {
        Part("decides when it speaks", reading, Reading.When, Reading.WhenNext),
        Part("decides what it says", reading, Reading.What, Reading.WhatNext),
    }.OfType<string>());

    private static string? Part(string text, Reading reading, Reading before, Reading after) =>
        (reading.HasFlag(before), reading.HasFlag(after)) switch
        {
            (true, true) => text + ", before and after the step",
            (true, false) => text,
            (false, true) => text + ", after the step",
            _ => null,
        };
}
