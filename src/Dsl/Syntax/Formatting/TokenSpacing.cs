using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>What stands between two tokens wherever they meet.</summary>
internal static class TokenSpacing
{
    /// <summary>What stands between two tokens, unless the construct that they belong to says otherwise.</summary>
    public static GapKind Between(TokenKind before, TokenKind after) => (before, after) switch
    {
        (TokenKind.Comma, TokenKind.DotDot) => GapKind.Space,
        (_, TokenKind.EndOfFile) => GapKind.None,
        (_, TokenKind.Comma or TokenKind.Semicolon or TokenKind.RightParenthesis or TokenKind.RightBracket) => GapKind.None,
        (_, TokenKind.Dot or TokenKind.DotDot or TokenKind.Caret or TokenKind.UnitSuffix) => GapKind.None,
        (TokenKind.LeftParenthesis or TokenKind.LeftBracket, _) => GapKind.None,
        (TokenKind.Dot or TokenKind.DotDot or TokenKind.Caret, _) => GapKind.None,
        _ => GapKind.Space,
    };
}
