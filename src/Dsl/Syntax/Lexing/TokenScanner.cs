namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>Finds where tokens end that are more than a run of like characters.</summary>
internal static class TokenScanner
{
    /// <summary>The punctuation at a place, the longest that there is; of length 0 where there is none.</summary>
    public static (TokenKind Kind, int Length) ScanPunctuation(string text, int position)
    {
        var second = position + 1 < text.Length ? text[position + 1] : '\0';
        return (text[position], second) switch
        {
            ('.', '.') => (TokenKind.DotDot, 2),
            ('-', '>') => (TokenKind.Arrow, 2),
            ('=', '=') => (TokenKind.EqualEqual, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            (',', _) => (TokenKind.Comma, 1),
            (':', _) => (TokenKind.Colon, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('|', _) => (TokenKind.Bar, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('(', _) => (TokenKind.LeftParenthesis, 1),
            (')', _) => (TokenKind.RightParenthesis, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('^', _) => (TokenKind.Caret, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            _ => (TokenKind.Bad, 0),
        };
    }

    /// <summary>Whether punctuation can begin with a character.</summary>
    public static bool IsPunctuation(char c) => ScanPunctuation(c.ToString(), 0).Length > 0;

    /// <summary>
    /// The end of the number, or of what is meant for one (<c>.5</c>), at a place: digits with single <c>_</c> between them, a fraction, an exponent. Word characters
    /// that touch it belong to it, and make it malformed.
    /// </summary>
    public static int ScanNumber(string text, int position, out bool isWellFormed)
    {
        isWellFormed = text[position] != '.';
        position = ScanDigits(text, position, ref isWellFormed);
        if (IsDigitAt(text, position + 1) && text[position] == '.')
            position = ScanDigits(text, position + 1, ref isWellFormed);
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var digits = position + 1;
            if (digits < text.Length && text[digits] is '+' or '-')
                digits++;
            if (IsDigitAt(text, digits))
                position = ScanDigits(text, digits, ref isWellFormed);
        }

        while (position < text.Length && (IsWordCharacter(text[position]) || (text[position] == '.' && IsDigitAt(text, position + 1))))
        {
            isWellFormed = false;
            position++;
        }

        return position;
    }

    /// <summary>The end of the unit between <c>&lt;</c> and <c>&gt;</c> at a place; the place itself where there is none.</summary>
    public static int ScanUnit(string text, int position)
    {
        var start = position;
        if (position == text.Length || text[position] != '<')
            return start;
        position++;
        if (position < text.Length && text[position] == '/')
            position++;
        while (true)
        {
            var atom = position;
            while (position < text.Length && IsWordCharacter(text[position]))
                position++;
            if (position == atom || (IsDigitAt(text, atom) && !(text[atom] == '1' && position == atom + 1)))
                return start;
            if (position < text.Length && text[position] == '^')
            {
                position++;
                if (position < text.Length && text[position] == '-')
                    position++;
                if (!IsDigitAt(text, position))
                    return start;
                while (IsDigitAt(text, position))
                    position++;
            }

            if (position == text.Length)
                return start;
            switch (text[position++])
            {
                case '>':
                    return position;
                case '*' or '/':
                    break;
                default:
                    return start;
            }
        }
    }

    private static int ScanDigits(string text, int position, ref bool isWellFormed)
    {
        while (IsDigitAt(text, position) || (position < text.Length && text[position] == '_'))
        {
            if (text[position] == '_' && !(IsDigitAt(text, position - 1) && IsDigitAt(text, position + 1)))
                isWellFormed = false;
            position++;
        }

        return position;
    }

    private static bool IsDigitAt(string text, int position) =>
        position < text.Length && text[position] is >= '0' and <= '9';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';
}
