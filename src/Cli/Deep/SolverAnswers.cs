using System.Globalization;

namespace Espalier.Cli.Deep;

/// <summary>Reads what a solver writes.</summary>
internal static class SolverAnswers
{
    private const int Deepest = 16;

    /// <summary>The values of symbols that were asked for, in their order; null where they cannot be read.</summary>
    /// <param name="text">As in <c>((|x| 0.5) (|near| true))</c>; a question mark ends a decimal that goes on.</param>
    /// <param name="count">How many were asked for.</param>
    public static double[]? Values(string text, int count)
    {
        var tokens = Tokens(text).ToList();
        var place = 0;
        var values = new List<double>();
        if (!Take("("))
            return null;
        while (Take("("))
        {
            place++;
            if (Value(Deepest) is not { } value || !Take(")"))
                return null;
            values.Add(value);
        }

        return Take(")") && place == tokens.Count && values.Count == count ? [.. values] : null;

        bool Take(string wanted)
        {
            if (place >= tokens.Count || tokens[place] != wanted)
                return false;
            place++;
            return true;
        }

        double? Value(int depth)
        {
            if (depth == 0 || place >= tokens.Count)
                return null;
            if (!Take("("))
                return Literal(tokens[place++]);
            var operation = place < tokens.Count ? tokens[place++] : "";
            if (Value(depth - 1) is not { } first)
                return null;
            if (operation == "-" && Take(")"))
                return -first;
            return operation == "/" && Value(depth - 1) is { } second && Take(")") ? first / second : null;
        }
    }

    private static double? Literal(string token) => token switch
    {
        "true" => 1,
        "false" => 0,
        _ => double.TryParse(token.TrimEnd('?'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null,
    };

    private static IEnumerable<string> Tokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            if (text[i] == '|')
            {
                while (end < text.Length && text[end] != '|')
                    end++;
                end = Math.Min(end + 1, text.Length);
            }
            else if (text[i] is not ('(' or ')'))
            {
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')'))
                    end++;
            }

            yield return text[i..end];
            i = end;
        }
    }
}
