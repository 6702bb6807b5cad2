using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Finds where to go on after something that could not be parsed.</summary>
internal static class Recovery
{
    /// <summary>
    /// The place after the item that begins at <paramref name="start"/> and is broken at <paramref name="failure"/>: after
    /// its <c>;</c>, after the block that closes it, or before whatever cannot belong to it.
    /// </summary>
    public static TokenInput SkipItem(TokenInput start, TokenInput failure)
    {
        var open = CountOpenBraces(start, failure);
        var isBlock = Landmarks.IsBlock(start.Kind);
        var depth = 0;
        for (var here = failure; ; here = here.Next())
        {
            switch (here.Kind)
            {
                case TokenKind.EndOfFile:
                    here.State.HasSwallowedEnd |= failure.Kind == TokenKind.LeftBrace && depth > 0;
                    return here;
                // Inside braces that are open it stands for something else, if the line goes on.
                case TokenKind.Semicolon when depth == 0 && (open == 0 || here.Next().Token.StartsLine):
                    return here.Next();
                case TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightBrace when depth > 0:
                    depth--;
                    if (depth == 0 && open == 0 && (isBlock || IsEndOfBlockItem(here.Next())))
                        return here.Next();
                    break;
                case TokenKind.RightBrace when open > 0:
                    open--;
                    if (open == 0 && isBlock)
                        return here.Next();
                    break;
                case TokenKind.RightBrace:
                    return here;
                default:
                    if (here.Position > start.Position && (depth == 0 ? Landmarks.StartsItem(here) : Landmarks.StartsDeclaration(here)))
                        return here;
                    break;
            }
        }
    }

    /// <summary>
    /// Remembers the names that a left-out item would have declared, so that nobody calls them unknown: those after its
    /// keyword; of an enum, its members too.
    /// </summary>
    public static void RememberNames(TokenInput start, TokenInput end)
    {
        var isEnum = start.Kind == TokenKind.Enum;
        for (var here = Landmarks.LooksLikeItem(start) ? start.Next() : start; here.Position < end.Position; here = here.Next())
        {
            if (TokenFacts.IsName(here.Kind) && here.Kind != TokenKind.For)
                here.State.BrokenNames.Add(here.TokenText);
            else if (here.Kind != TokenKind.Comma && !isEnum)
                break;
        }
    }

    /// <summary>The braces between two places that are not closed there.</summary>
    private static int CountOpenBraces(TokenInput from, TokenInput to)
    {
        var open = 0;
        for (var here = from; here.Position < to.Position; here = here.Next())
        {
            if (here.Kind == TokenKind.LeftBrace)
                open++;
            else if (here.Kind == TokenKind.RightBrace && open > 0)
                open--;
        }

        return open;
    }

    /// <summary>Whether what follows a closed block cannot belong to the block's item.</summary>
    private static bool IsEndOfBlockItem(TokenInput next) =>
        next.Token.StartsLine || next.Kind is TokenKind.RightBrace or TokenKind.EndOfFile;
}
