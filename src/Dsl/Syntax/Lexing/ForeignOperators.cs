namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>The operators that people bring along.</summary>
internal static class ForeignOperators
{
    private static readonly ForeignOperator[] All =
    [
        new ForeignOperator("&&", TokenKind.And, "and"),
        new ForeignOperator("∧", TokenKind.And, "and"),
        new ForeignOperator("||", TokenKind.Or, "or"),
        new ForeignOperator("∨", TokenKind.Or, "or"),
        new ForeignOperator("!", TokenKind.Not, "not"),
        new ForeignOperator("¬", TokenKind.Not, "not"),
        new ForeignOperator("⇒", TokenKind.Implies, "implies"),
        new ForeignOperator("∈", TokenKind.In, "in"),
        new ForeignOperator("≠", TokenKind.NotEqual, "!="),
        new ForeignOperator("≤", TokenKind.LessOrEqual, "<="),
        new ForeignOperator("≥", TokenKind.GreaterOrEqual, ">="),
        new ForeignOperator("−", TokenKind.Minus, "-"),
        new ForeignOperator("–", TokenKind.Minus, "-"),
        new ForeignOperator("×", TokenKind.Star, "*"),
        new ForeignOperator("·", TokenKind.Star, "*"),
        new ForeignOperator("÷", TokenKind.Slash, "/"),
        new ForeignOperator("**", TokenKind.Caret, "^"),
        new ForeignOperator("…", TokenKind.DotDot, ".."),
        new ForeignOperator("→", TokenKind.Arrow, "->"),
        new ForeignOperator("∞", TokenKind.Inf, "inf"),
        new ForeignOperator("?", TokenKind.Bad, "if … then … else …"),
    ];

    /// <summary>The foreign operator at a place, or null. <c>!=</c> is our own.</summary>
    public static ForeignOperator? Find(string text, int position)
    {
        foreach (var candidate in All)
        {
            if (string.CompareOrdinal(text, position, candidate.Text, 0, candidate.Text.Length) == 0
                && !(candidate.Kind == TokenKind.Not && string.CompareOrdinal(text, position, "!=", 0, 2) == 0))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether a foreign operator can begin with a character.</summary>
    public static bool CanBegin(char c) => Array.Exists(All, candidate => candidate.Text[0] == c);
}
