using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Expressions, from those that bind tightest to those that bind loosest.</summary>
internal static class ExpressionGrammar
{
    private static readonly Parser<Expression> Inner = Lazy(() => Expression!);

    private static readonly Parser<Expression> Power = OperatorParsers.Power(PrimaryGrammar.Postfix);

    private static readonly Parser<Expression> Multiplicative =
        OperatorParsers.Chain(ChainKind.Multiplicative, OperatorParsers.Prefix(TokenKind.Minus, UnaryOperator.Negate, Power));

    /// <summary>A sum: what stands at the ends of a range.</summary>
    public static readonly Parser<Expression> Sum = OperatorParsers.Chain(ChainKind.Additive, Multiplicative);

    private static readonly Parser<Expression> Comparison = OperatorParsers.Comparison(Sum);

    private static readonly Parser<Expression> Negation =
        OperatorParsers.Prefix(TokenKind.Not, UnaryOperator.Not, Comparison);

    private static readonly Parser<Expression> Disjunction =
        OperatorParsers.Chain(ChainKind.Or, OperatorParsers.Chain(ChainKind.And, Negation));

    private static readonly Parser<Expression> Implication = OperatorParsers.Implication(Disjunction);

    /// <summary>An expression.</summary>
    public static readonly Parser<Expression> Expression = OperatorParsers.Conditional(Nested(Inner), Implication);

    /// <summary>A range: both ends.</summary>
    public static readonly Parser<RangeExpression> Range = (
        from low in Sum
        from dots in Expect(TokenKind.DotDot, Expectations.Range)
        from high in Sum
        select Node(span => new RangeExpression(low, high, span, 1 + Math.Max(low.Depth, high.Depth)))).Spanned();

    /// <summary>What can be given to a function: an expression, or a range.</summary>
    public static readonly Parser<Expression> Argument = input =>
    {
        var low = Expression(input);
        if (!low.WasSuccessful || ((TokenInput)low.Remainder).Kind != TokenKind.DotDot)
            return low;
        var high = Sum(low.Remainder.Advance());
        return high.WasSuccessful
            ? OperatorParsers.Limit(
                new RangeExpression(
                    low.Value, high.Value, SpanOf(input, high.Remainder), 1 + Math.Max(low.Value.Depth, high.Value.Depth)),
                (TokenInput)low.Remainder, high.Remainder)
            : high;
    };

    /// <summary>One value, or several in braces, one set for each.</summary>
    public static readonly Parser<ImmutableArray<Expression>> OneOrSeveral = input =>
        ((TokenInput)input).Kind == TokenKind.LeftBrace
            ? Several!(input)
            : Expression(input).Select(value => ImmutableArray.Create(value));

    private static readonly Parser<ImmutableArray<Expression>> Several =
        Enclosed(TokenKind.LeftBrace, CommaSeparated(Expression), TokenKind.RightBrace);

    private static IResult<TTo> Select<TFrom, TTo>(this IResult<TFrom> result, Func<TFrom, TTo> select) =>
        result.WasSuccessful ? Result.Success(select(result.Value), result.Remainder) : Forward<TFrom, TTo>(result);
}
