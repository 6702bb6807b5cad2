using System.Globalization;
using System.Text;

namespace Espalier.Generators.Emission;

/// <summary>Values and texts as C# source. Nothing that stands in a <c>.constraints</c> file can end a literal or a comment.</summary>
internal static class Literals
{
    /// <summary>A double, exactly.</summary>
    public static string Real(double value)
    {
        if (double.IsNaN(value))
            return "double.NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var text = Shortest(value);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    /// <summary>The nearest float.</summary>
    public static string Single(double value)
    {
        var single = (float)value;
        if (float.IsInfinity(single))
            return single > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        var text = single.ToString("R", CultureInfo.InvariantCulture);
        return (float.Parse(text, CultureInfo.InvariantCulture) == single ? text : single.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    /// <summary>A whole number, as an <c>int</c> where it fits one, else as a <c>long</c>.</summary>
    public static string Whole(long value) =>
        value == long.MinValue ? "long.MinValue"
        : value is >= int.MinValue and <= int.MaxValue ? Number(value)
        : Number(value) + "L";

    /// <summary>A whole number's digits.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>64 bits.</summary>
    public static string Bits(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL";

    /// <summary>A truth value.</summary>
    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>A string literal of printable ASCII characters, or <c>null</c>.</summary>
    public static string Text(string? value)
    {
        if (value is null)
            return "null";
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                >= ' ' and <= '~' => literal.Append(unit),
                _ => literal.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for an XML comment.</summary>
    public static string Xml(string text) =>
        OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text without line ends and other characters that cannot be printed: C# ends a comment at more of them than <c>\n</c>.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var isPrintable = CharUnicodeInfo.GetUnicodeCategory(unit) is not
                (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format);
            line.Append(isPrintable ? unit : ' ');
        }

        return line.ToString();
    }

    // "R" is the shortest text that reads back on new runtimes, and can be wrong on the one inside Visual Studio.
    private static string Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == value
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }
}
