using System.Globalization;

namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>Reads the text of number tokens.</summary>
internal static class NumberText
{
    /// <summary>The value: without separators, a percentage divided by 100; infinite where it is too large.</summary>
    public static double GetValue(string text)
    {
        var isPercentage = text.EndsWith("%", StringComparison.Ordinal);
        var digits = (isPercentage ? text.Substring(0, text.Length - 1) : text).Replace("_", string.Empty);

        // The oldest runtimes call an overflow a failure.
        var value = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : double.PositiveInfinity;
        return isPercentage ? value / 100 : value;
    }

    /// <summary>Whether it is written without a point, exponent or percent sign.</summary>
    public static bool IsWhole(string text) => text.All(c => c is (>= '0' and <= '9') or '_');
}
