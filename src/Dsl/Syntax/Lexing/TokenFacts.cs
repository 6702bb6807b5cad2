using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>What is known of kinds of tokens without looking at a file.</summary>
public static class TokenFacts
{
    private static readonly ImmutableDictionary<TokenKind, string> Punctuation = new Dictionary<TokenKind, string>
    {
        [TokenKind.Comma] = ",",
        [TokenKind.Colon] = ":",
        [TokenKind.Semicolon] = ";",
        [TokenKind.Dot] = ".",
        [TokenKind.DotDot] = "..",
        [TokenKind.Bar] = "|",
        [TokenKind.Arrow] = "->",
        [TokenKind.Equal] = "=",
        [TokenKind.LeftParenthesis] = "(",
        [TokenKind.RightParenthesis] = ")",
        [TokenKind.LeftBracket] = "[",
        [TokenKind.RightBracket] = "]",
        [TokenKind.LeftBrace] = "{",
        [TokenKind.RightBrace] = "}",
        [TokenKind.Plus] = "+",
        [TokenKind.Minus] = "-",
        [TokenKind.Star] = "*",
        [TokenKind.Slash] = "/",
        [TokenKind.Percent] = "%",
        [TokenKind.Caret] = "^",
        [TokenKind.EqualEqual] = "==",
        [TokenKind.NotEqual] = "!=",
        [TokenKind.Less] = "<",
        [TokenKind.LessOrEqual] = "<=",
        [TokenKind.Greater] = ">",
        [TokenKind.GreaterOrEqual] = ">=",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, TokenKind> Words =
        Enum.GetValues(typeof(TokenKind)).Cast<TokenKind>().Where(IsKeyword)
            .ToImmutableDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly ImmutableDictionary<TokenKind, string> Spellings =
        Punctuation.AddRange(Words.Select(word => new KeyValuePair<TokenKind, string>(word.Value, word.Key)));

    /// <summary>The kinds of which every token is spelled alike, with their spelling.</summary>
    public static IReadOnlyDictionary<TokenKind, string> Fixed => Spellings;

    /// <summary>The kind of a word: a keyword's, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind GetWordKind(string word) => Words.TryGetValue(word, out var kind) ? kind : TokenKind.Name;

    /// <summary>How a kind is spelled, or null where its tokens differ.</summary>
    public static string? GetSpelling(TokenKind kind) => Spellings.TryGetValue(kind, out var spelling) ? spelling : null;

    /// <summary>Whether it is a word of the language.</summary>
    public static bool IsKeyword(TokenKind kind) => kind >= TokenKind.And;

    /// <summary>Whether it is a word that can never be declared as a name.</summary>
    public static bool IsReserved(TokenKind kind) => kind is >= TokenKind.And and <= TokenKind.Elapsed;

    /// <summary>Whether it can be a name: a plain one, or a word that is a keyword elsewhere.</summary>
    public static bool IsName(TokenKind kind) => kind == TokenKind.Name || kind > TokenKind.Elapsed;
}
