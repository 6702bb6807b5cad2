using System.Globalization;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>Numbers as the language writes them.</summary>
internal static class Numbers
{
    public static string Format(double value) =>
        double.IsPositiveInfinity(value) ? "inf"
        : double.IsNegativeInfinity(value) ? "-inf"
        : FormatFinite(value);

    /// <summary>A share as a percentage: <c>0.1</c> is <c>10%</c>.</summary>
    public static string FormatPercentage(double share) => FormatFinite((double)((decimal)share * 100)) + "%";

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    public static bool IsWhole(double value) => IsFinite(value) && Math.Floor(value) == value;

    /// <summary><c>1 element</c>, <c>3 elements</c>.</summary>
    public static string Count(long number, string noun) =>
        string.Format(CultureInfo.InvariantCulture, number == 1 ? "{0} {1}" : "{0} {1}s", number, noun);

    // The shortest text that reads back as the same number: "R" writes too much on some runtimes.
    private static string FormatFinite(double value)
    {
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == value
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }
}
