using System.Globalization;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Turns failures of the grammar into what a user is told.</summary>
internal static class SyntaxErrors
{
    /// <summary>Reports a failure, unless the lexer, or whoever failed, has reported it.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="start">Where the item begins that fails.</param>
    public static void Report<T>(IResult<T> failure, TokenInput start)
    {
        var expectations = failure.Expectations.ToList();
        var at = (TokenInput)failure.Remainder;
        if (expectations.Count == 0 || ReportFamiliar(at, expectations[0], expectations.Skip(1)))
            return;

        var isEndOfLine = at.Token.StartsLine && at.Position > start.Position;
        at.State.Report(
            DiagnosticCatalogue.UnexpectedToken,
            isEndOfLine || at.AtEnd ? at.State.After(at.Position) : at.Token.Span,
            expectations[0],
            at.AtEnd ? "the end of the file" : isEndOfLine ? "the end of the line" : Describe(at),
            failure.Message);
    }

    /// <summary>Whether a word is nearly one of those that can stand there.</summary>
    public static string? FindMeant(TokenInput at, IEnumerable<string> words) =>
        TokenFacts.IsName(at.Kind) ? Spelling.FindNearest(at.TokenText, words) : null;

    /// <summary>Reports a word that is nearly one of those that can stand there.</summary>
    public static void Misspelled(TokenInput at, string meant) =>
        at.State.Report(DiagnosticCatalogue.MisspelledKeyword, at.Token.Span, at.TokenText, meant);

    /// <summary>Reports a bracket that is not closed, and fails.</summary>
    public static IResult<T> UnclosedBracket<T>(TokenInput at, Token open, TokenKind close)
    {
        var state = at.State;
        var closing = TokenFacts.GetSpelling(close)!;
        if (!ReportFamiliar(at, $"'{closing}'", close == TokenKind.RightBrace ? [] : Expectations.WordOperators))
        {
            var place = state.Text.Source.GetPosition(open.Span.Start);
            state.Report(
                DiagnosticCatalogue.UnclosedBracket, state.After(at.Position), state.Text.Source.Slice(open.Span),
                place.Line.ToString(CultureInfo.InvariantCulture), place.Column.ToString(CultureInfo.InvariantCulture),
                at.AtEnd ? "the file" : Describe(at), closing);
        }

        return Reported<T>(at);
    }

    /// <summary>Reports that the nesting is too deep, and fails.</summary>
    public static IResult<T> NestedTooDeeply<T>(TokenInput at)
    {
        at.State.Report(
            DiagnosticCatalogue.NestedTooDeeply, at.State.Text.Tokens[at.Position - 1].Span,
            ParseState.MaximumNesting.ToString(CultureInfo.InvariantCulture));
        return Reported<T>(at);
    }

    /// <summary>A failure of which everything is said.</summary>
    public static IResult<T> Reported<T>(IInput at) => Result.Failure<T>(at, string.Empty, []);

    /// <summary>A token as messages name it.</summary>
    public static string Describe(TokenInput at) => $"'{Shorten(at.TokenText)}'";

    /// <summary>A token's text, cut where it is long.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text.Substring(0, 39) + "…";

    /// <summary>Reports the mistakes that have a message of their own.</summary>
    private static bool ReportFamiliar(TokenInput at, string expected, IEnumerable<string> words)
    {
        var state = at.State;
        if (state.IsBadToken(at.Token))
            return true;

        var expectsOperand = expected == Expectations.Name.What || expected == Expectations.Expression.What;
        if (FindMeant(at, words) is { } meant)
            Misspelled(at, meant);
        else if (at.Kind == TokenKind.Equal && !expectsOperand)
            state.Report(DiagnosticCatalogue.AssignmentForComparison, at.Token.Span);
        else if (TokenFacts.IsReserved(at.Kind) && expected == Expectations.Name.What)
            state.Report(DiagnosticCatalogue.ReservedName, at.Token.Span, at.TokenText);
        else if (at.Kind is TokenKind.RightParenthesis or TokenKind.RightBracket && !expectsOperand && state.Nesting == 0)
            state.Report(DiagnosticCatalogue.UnmatchedClosing, at.Token.Span, at.TokenText, at.Kind == TokenKind.RightParenthesis ? "(" : "[");
        else
            return false;
        return true;
    }
}
