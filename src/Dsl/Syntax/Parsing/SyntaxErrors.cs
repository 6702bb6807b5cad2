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
        if (expectations.Count == 0 || ReportFamiliar(at, expectations) || ReportUnmatched(start, at))
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
        TokenFacts.IsName(at.Kind) && Spelling.FindNearest(at.TokenText, words) is { } meant && meant != at.TokenText
            ? meant
            : null;

    /// <summary>Reports a word that is nearly one of those that can stand there.</summary>
    public static void Misspelled(TokenInput at, string meant) =>
        at.State.Report(DiagnosticCatalogue.MisspelledKeyword, at.Token.Span, at.TokenText, meant);

    /// <summary>Reports a bracket that is not closed, and fails.</summary>
    public static IResult<T> UnclosedBracket<T>(TokenInput at, Token open, TokenKind close)
    {
        var state = at.State;
        var closing = TokenFacts.GetSpelling(close)!;
        var isOperand = close == TokenKind.RightBrace || TokenFacts.IsKeyword(at.Kind);
        if (!ReportFamiliar(at, isOperand ? [closing] : [closing, .. Expectations.WordOperators]))
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
    public static string Describe(TokenInput at) => $"'{Excerpt.Of(at.TokenText)}'";

    /// <summary>Reports the mistakes that have a message of their own.</summary>
    /// <param name="at">Where the mistake is.</param>
    /// <param name="expectations">What is expected there, then the keywords among it.</param>
    private static bool ReportFamiliar(TokenInput at, List<string> expectations)
    {
        var state = at.State;
        if (state.IsBadToken(at.Token))
            return true;

        var words = expectations.Skip(1);
        if (FindMeant(at, words) is { } meant)
            Misspelled(at, meant);
        else if (at.Kind == TokenKind.Equal && words.Contains(Expectations.WordOperators[0]))
            state.Report(DiagnosticCatalogue.AssignmentForComparison, at.Token.Span);
        else if (TokenFacts.IsReserved(at.Kind) && expectations[0] == Expectations.Name.What)
            state.Report(DiagnosticCatalogue.ReservedName, at.Token.Span, at.TokenText);
        else
            return false;
        return true;
    }

    /// <summary>Reports a closing bracket before which its item has no open one.</summary>
    private static bool ReportUnmatched(TokenInput start, TokenInput at)
    {
        if (at.Kind is not (TokenKind.RightParenthesis or TokenKind.RightBracket))
            return false;

        var opening = at.Kind == TokenKind.RightParenthesis ? TokenKind.LeftParenthesis : TokenKind.LeftBracket;
        var open = 0;
        for (var here = start; here.Position < at.Position; here = here.Next())
            open += here.Kind == opening ? 1 : here.Kind == at.Kind ? -1 : 0;
        if (open > 0)
            return false;

        at.State.Report(
            DiagnosticCatalogue.UnmatchedClosing, at.Token.Span, at.TokenText, TokenFacts.GetSpelling(opening)!);
        return true;
    }
}
