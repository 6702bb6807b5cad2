using System.Text;
using System.Text.RegularExpressions;

namespace Espalier.Tests.Common;

/// <summary>Files of at most 10 kB that somebody broke, or that never were whole. Each follows from its number alone.</summary>
/// <param name="whole">The files that are broken.</param>
internal sealed partial class BrokenFiles(IReadOnlyList<string> whole)
{
    private const int LongestText = 10_000;

    private static readonly string[] s_debris =
    [
        ";", "{", "}", "(", ")", "[", "]", ",", ":", "..", ".", "|", "->", "=", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%",
        "^", "&&", "||", "!", "?", "**", "≤", "−", "∞", "@", "$", "\"", "\"a \\\" b\"", "//", "///", "/*", "*/", "#", "#disable-next-line ESP4001",
        "\n#disable-next-line ESP0001, X\n", "\n", "\r", "\t", "\u00A0", "\0", "\uFEFF", "\uD800", "\uDC00", "😀", "é", "π", "{0}", "{", "}}",
        "0", "1", "-1", "0.1", ".5", "1e308", "1e999", "1e-400", "99999999999999999999", "0x1F", "1__0", "25%", "10%3", "1_000",
        "2<m/s>", "</s>", "<m^99999999999>", "<1>", "real<m>", "[[1, 2], [3, 4]]", "[1, [2]]", "v[..]", "v[1..2, ..]", "3 steps",
        "and", "or", "not", "implies", "in", "if", "then", "else", "true", "next", "next.", "inf", "pi", "terminated", "elapsed",
        "language 1;", "namespace A.B;", "unit", "const", "enum", "world", "constraints", "example", "goals", "experiment", "for", "binds",
        "settings", "state", "action", "hidden", "let", "event", "step", "horizon", "precision", "double", "reward", "penalize", "require",
        "forbid", "prefer", "achieve", "potential", "imitate", "metric", "assert", "clip", "override", "machine", "task", "when", "every",
        "from", "on", "at", "start", "end", "sampled", "weight", "margin", "per", "second", "over", "terminate", "limit", "episode", "as",
        "bonus", "steps", "thin", "unscaled", "delay", "to", "observed", "cover", "keep", "mix", "scale", "intended", "rival", "solvable",
        "family", "train", "probe", "vary", "set", "learner", "observe", "preset", "competence", "expect", "half", "equals", "within",
        "falls", "rises", "with", "confidence", "given", "is", "silent", "any", "otherwise", "final", "ensuring", "weights", "samples",
        "bool", "int", "real", "x", "y", "W", "S", "abs(", "min(", "prev(", "once(", "total(", "tolerance(", "robustness(", "random(", "where(",
    ];

    private readonly string[][] _pieces = [.. whole.Select(text => Piece().Matches(text).Select(match => match.Value).ToArray())];

    /// <summary>The file of a number.</summary>
    public string this[int number]
    {
        get
        {
            var random = new Random(number);
            var text = (number % 8) switch
            {
                0 => Truncate(random),
                1 => Soup(random),
                2 => Characters(random),
                3 or 4 => EditCharacters(random),
                5 => Splice(random),
                _ => EditPieces(random),
            };
            return text.Length > LongestText ? text[..LongestText] : text;
        }
    }

    private static string Soup(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => Debris(random) + (random.Next(3) == 0 ? "\n" : " ")));

    private static string Characters(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(4) == 0 ? (char)random.Next(0x10000) : (char)random.Next(9, 127)));

    private static string Debris(Random random) => s_debris[random.Next(s_debris.Length)];

    private string Truncate(Random random)
    {
        var text = whole[random.Next(whole.Count)];
        var start = random.Next(4) == 0 ? random.Next(text.Length) : 0;
        return text[start..random.Next(start, text.Length + 1)];
    }

    /// <summary>The beginning of one file and the end of another.</summary>
    private string Splice(Random random)
    {
        var (first, second) = (_pieces[random.Next(_pieces.Length)], _pieces[random.Next(_pieces.Length)]);
        return string.Concat([.. first.Take(random.Next(first.Length + 1)), .. second.Skip(random.Next(second.Length + 1))]);
    }

    private string EditCharacters(Random random)
    {
        var text = new StringBuilder(whole[random.Next(whole.Count)]);
        for (var edits = random.Next(1, 20); edits > 0 && text.Length > 0; edits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Debris(random));
                    break;
                case 2:
                    text[at] = text[random.Next(text.Length)];
                    break;
                default:
                    text[at] = (char)random.Next(9, 127);
                    break;
            }
        }

        return text.ToString();
    }

    private string EditPieces(Random random)
    {
        var pieces = _pieces[random.Next(_pieces.Length)].ToList();
        for (var edits = random.Next(1, 12); edits > 0 && pieces.Count > 0; edits--)
        {
            var at = random.Next(pieces.Count);
            switch (random.Next(6))
            {
                case 0:
                    pieces.RemoveRange(at, Math.Min(random.Next(1, 6), pieces.Count - at));
                    break;
                case 1:
                    pieces.Insert(at, $" {Debris(random)} ");
                    break;
                case 2:
                    pieces[at] = Debris(random);
                    break;
                case 3:
                    pieces[at] = pieces[random.Next(pieces.Count)];
                    break;
                case 4:
                    pieces.InsertRange(at, pieces.GetRange(at, Math.Min(random.Next(1, 20), pieces.Count - at)));
                    break;
                default:
                    var other = _pieces[random.Next(_pieces.Length)];
                    pieces.InsertRange(at, other.Skip(random.Next(other.Length)).Take(random.Next(1, 20)));
                    break;
            }
        }

        return string.Concat(pieces);
    }

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Piece();
}
