using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>The <c>;</c> that ends a line.</summary>
internal static class LineEnd
{
    /// <summary>The end of a line that can have no more parts.</summary>
    public static readonly Parser<Token> Plain = Expecting(Expectations.EndOfLine);

    /// <summary>The end of a line whose last part is an expression.</summary>
    public static readonly Parser<Token> AfterExpression = Expecting(Expectations.EndOfExpression);

    /// <summary>
    /// A <c>;</c>. Where the next line, or the end of the block, shows that it was forgotten, that is reported and the line
    /// counts as ended.
    /// </summary>
    /// <param name="expectation">What else could stand there.</param>
    public static Parser<Token> Expecting(Expectation expectation) => input =>
    {
        var here = (TokenInput)input;
        if (here.Kind == TokenKind.Semicolon)
            return Result.Success(here.Token, here.Next());
        if (!IsForgotten(here, expectation))
            return TokenParsers.Fail<Token>(here, expectation);

        here.State.Report(
            DiagnosticCatalogue.MissingSemicolon, here.State.After(here.Position), Blocks.TextBefore(here));
        return Result.Success(here.Token, here);
    };

    private static bool IsForgotten(TokenInput here, Expectation expectation) =>
        here.Kind is TokenKind.RightBrace or TokenKind.EndOfFile
        || Landmarks.LooksLikeItem(here)
        || (here.Token.StartsLine && TokenFacts.IsName(here.Kind)
            && SyntaxErrors.FindMeant(here, expectation.Strings.Skip(1)) is null);
}
