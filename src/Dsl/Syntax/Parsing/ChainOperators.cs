using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

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

    private static int? GetDirection(TokenKind comparison) => comparison switch
    {
        TokenKind.Less or TokenKind.LessOrEqual => -1,
        TokenKind.Greater or TokenKind.GreaterOrEqual => 1,
        TokenKind.EqualEqual => 0,
        _ => null,
    };
}
