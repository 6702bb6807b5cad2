namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>What is known of kinds of tokens without looking at a file.</summary>
public static class TokenFacts
{
    private static readonly string?[] Spellings = FindSpellings();

    // A kind is boxed, because a dictionary over an enum of ours would have to be compiled whenever the tool starts.
    private static readonly Dictionary<string, object> Words = FindWords();

    /// <summary>The kinds of which every token is spelled alike, with their spelling.</summary>
    public static IReadOnlyDictionary<TokenKind, string> Fixed => Enumerable.Range(0, KindCount)
        .Where(ordinal => Spellings[ordinal] is not null).ToDictionary(ordinal => (TokenKind)ordinal, ordinal => Spellings[ordinal]!);

    /// <summary>How many kinds there are.</summary>
    internal static int KindCount => Spellings.Length;

    /// <summary>The kind of a word: a keyword's, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind GetWordKind(string word) => Words.TryGetValue(word, out var kind) ? (TokenKind)kind : TokenKind.Name;

    /// <summary>How a kind is spelled, or null where its tokens differ.</summary>
    public static string? GetSpelling(TokenKind kind) => Spellings[(int)kind];

    /// <summary>Whether it is a word of the language.</summary>
    public static bool IsKeyword(TokenKind kind) => kind >= TokenKind.And;

    /// <summary>Whether it is a word that can never be declared as a name.</summary>
    public static bool IsReserved(TokenKind kind) => kind is >= TokenKind.And and <= TokenKind.Elapsed;

    /// <summary>Whether it can be a name: a plain one, or a word that is a keyword elsewhere.</summary>
    public static bool IsName(TokenKind kind) => kind == TokenKind.Name || kind > TokenKind.Elapsed;

    private static string?[] FindSpellings()
    {
        var names = Enum.GetNames(typeof(TokenKind));
        var spellings = new string?[names.Length];
        for (var ordinal = 0; ordinal < names.Length; ordinal++)
            spellings[ordinal] = IsKeyword((TokenKind)ordinal) ? names[ordinal].ToLowerInvariant() : GetPunctuation((TokenKind)ordinal);
        return spellings;
    }

    private static Dictionary<string, object> FindWords()
    {
        var words = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var ordinal = 0; ordinal < Spellings.Length; ordinal++)
        {
            if (IsKeyword((TokenKind)ordinal))
                words.Add(Spellings[ordinal]!, (TokenKind)ordinal);
        }

        return words;
    }

    private static string? GetPunctuation(TokenKind kind) => kind switch
    {
        TokenKind.Comma => ",",
        TokenKind.Colon => ":",
        TokenKind.Semicolon => ";",
        TokenKind.Dot => ".",
        TokenKind.DotDot => "..",
        TokenKind.Bar => "|",
        TokenKind.Arrow => "->",
        TokenKind.Equal => "=",
        TokenKind.LeftParenthesis => "(",
        TokenKind.RightParenthesis => ")",
        TokenKind.LeftBracket => "[",
        TokenKind.RightBracket => "]",
        TokenKind.LeftBrace => "{",
        TokenKind.RightBrace => "}",
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Percent => "%",
        TokenKind.Caret => "^",
        TokenKind.EqualEqual => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        _ => null,
    };
}
