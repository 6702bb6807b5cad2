using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Recognises what the language has and this version has not: it is reported, and never silently left out.</summary>
internal static class Unsupported
{
    /// <summary>An item that is left out as a whole. It begins at its keyword.</summary>
    /// <param name="advice">What to do instead, without its full stop.</param>
    public static Parser<T?> Item<T>(string advice)
        where T : class => input =>
        {
            var start = (TokenInput)input;
            start.State.Break(
                DiagnosticCatalogue.NotSupportedYet, start.Token.Span, SyntaxErrors.Describe(start), advice);
            return Result.Success<T?>(null, Recovery.SkipItem(start, start.Next()));
        };

    /// <summary>Reports a part without which its item still means something.</summary>
    public static void Part(TokenInput from, TokenInput to, string what, string advice) =>
        from.State.Report(DiagnosticCatalogue.NotSupportedYet, TokenParsers.SpanOf(from, to), what, advice);

    /// <summary>Reports a part without which its item cannot be kept.</summary>
    public static void Break(TokenInput from, TokenInput to, string what, string advice) =>
        from.State.Break(DiagnosticCatalogue.NotSupportedYet, TokenParsers.SpanOf(from, to), what, advice);

    /// <summary>The place after a bracket's closing partner; where it has none, before the end of the line or block.</summary>
    public static TokenInput SkipBrackets(TokenInput open)
    {
        var depth = 0;
        for (var here = open; ; here = here.Next())
        {
            switch (here.Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--depth == 0)
                        return here.Next();
                    break;
                case TokenKind.EndOfFile:
                    return here;
                default:
                    if (here.Kind == TokenKind.Semicolon && depth <= 1 || Landmarks.StartsItem(here))
                        return here;
                    break;
            }
        }
    }
}
