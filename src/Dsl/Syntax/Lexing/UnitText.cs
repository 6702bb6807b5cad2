namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>Reads the text of units.</summary>
internal static class UnitText
{
    /// <summary>Exponents beyond it are read as this one.</summary>
    public const int LargestExponent = 1_000;

    /// <summary>The named factors of a well-formed unit.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the unit begins, after <c>&lt;</c>.</param>
    /// <param name="end">Where it ends, before <c>&gt;</c>.</param>
    public static IEnumerable<(TextSpan Name, int Exponent)> ReadFactors(string text, int start, int end)
    {
        var sign = 1;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '*' or '/')
            {
                sign = text[i] == '/' ? -1 : 1;
                continue;
            }

            var name = i;
            while (i < end && text[i] is not ('^' or '*' or '/'))
                i++;
            var nameEnd = i;
            if (i < end && text[i] == '^')
            {
                var exponent = i + 1;
                while (i < end && text[i] is not ('*' or '/'))
                    i++;
                if (text[name] != '1')
                    yield return (TextSpan.FromBounds(name, nameEnd), sign * ReadExponent(text.Substring(exponent, i - exponent)));
            }
            else if (text[name] != '1')
            {
                yield return (TextSpan.FromBounds(name, nameEnd), sign);
            }

            i--;
        }
    }

    /// <summary>An exponent: digits, with a minus sign or without.</summary>
    public static int ReadExponent(string digits)
    {
        var isNegative = digits[0] == '-';
        var exponent = 0;
        foreach (var digit in isNegative ? digits.Substring(1) : digits)
            exponent = Math.Min((exponent * 10) + (digit - '0'), LargestExponent);
        return isNegative ? -exponent : exponent;
    }
}
