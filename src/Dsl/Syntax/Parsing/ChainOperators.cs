using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>The operators that join operands of one precedence.</summary>
internal static class ChainOperators
{
    /// <summary>The operator of a precedence that comes next, or null where none does.</summary>
    public static ChainOperator? Find(ChainKind kind, TokenInput input) => (kind, input.Kind) switch
    {
        (ChainKind.Or, TokenKind.Or) => ChainOperator.Or,
        (ChainKind.And, TokenKind.And) => ChainOperator.And,
        (ChainKind.Comparison, TokenKind.EqualEqual) => ChainOperator.Equal,
        (ChainKind.Comparison, TokenKind.NotEqual) => ChainOperator.NotEqual,
        (ChainKind.Comparison, TokenKind.Less) => ChainOperator.Less,
        (ChainKind.Comparison, TokenKind.LessOrEqual) => ChainOperator.LessOrEqual,
        (ChainKind.Comparison, TokenKind.Greater) => ChainOperator.Greater,
        (ChainKind.Comparison, TokenKind.GreaterOrEqual) => ChainOperator.GreaterOrEqual,
        (ChainKind.Comparison, TokenKind.In) => ChainOperator.In,
        (ChainKind.Additive, TokenKind.Plus) => ChainOperator.Add,
        (ChainKind.Additive, TokenKind.Minus) => ChainOperator.Subtract,
        (ChainKind.Multiplicative, TokenKind.Star) => ChainOperator.Multiply,
        (ChainKind.Multiplicative, TokenKind.Slash) => ChainOperator.Divide,
        (ChainKind.Multiplicative, TokenKind.Percent) => ChainOperator.Modulo,
        _ => null,
    };

    /// <summary>Reports a comparison that goes another way than the one before it.</summary>
    public static void CheckDirection(TokenInput before, TokenInput comparison)
    {
        if (GetDirection(before.Kind) is not { } direction || direction != GetDirection(comparison.Kind))
        {
            comparison.State.Break(
                DiagnosticCatalogue.MixedComparison, comparison.Token.Span, comparison.TokenText, before.TokenText);
        }
    }

    /// <summary>Whether two comparisons are the brackets of a unit that does not touch its number: nothing is compared after them.</summary>
    public static bool IsMeantForUnit(TokenInput before, TokenInput comparison) =>
        before.Kind == TokenKind.Less && comparison.Kind == TokenKind.Greater && !CanBeginOperand(comparison.Peek(1));

    /// <summary>Reports a unit that does not touch its number, and fails.</summary>
    public static IResult<Expression> MisplacedUnit(TokenInput open, TokenInput close)
    {
        var span = TokenParsers.SpanOf(open, close.Next());
        open.State.Report(
            DiagnosticCatalogue.MisplacedUnit, span, Excerpt.Of(open.State.Text.Source.Slice(span)),
            "A unit touches its number and holds no blanks, as in 2<m/s>");
        return SyntaxErrors.Reported<Expression>(close);
    }

    private static bool CanBeginOperand(TokenKind kind) =>
        kind is TokenKind.Number or TokenKind.Minus or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.Bad
            or TokenKind.True or TokenKind.False
            or TokenKind.Next or TokenKind.Inf or TokenKind.Pi or TokenKind.Terminated or TokenKind.Truncated or TokenKind.Elapsed
        || TokenFacts.IsName(kind);

    private static int? GetDirection(TokenKind comparison) => comparison switch
    {
        TokenKind.Less or TokenKind.LessOrEqual => -1,
        TokenKind.Greater or TokenKind.GreaterOrEqual => 1,
        TokenKind.EqualEqual => 0,
        _ => null,
    };
}
