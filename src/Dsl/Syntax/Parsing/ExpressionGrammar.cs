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

    /// <summary>A product.</summary>
    public static readonly Parser<Expression> Multiplicative =
        OperatorParsers.Chain(ChainKind.Multiplicative, OperatorParsers.Prefix(TokenKind.Minus, UnaryOperator.Negate, Power));

    /// <summary>A sum: what stands at the ends of a range.</summary>
    public static readonly Parser<Expression> Sum = OperatorParsers.Chain(ChainKind.Additive, Multiplicative);

    private static readonly Parser<Expression> Comparison = OperatorParsers.Comparison(Sum);

    private static readonly Parser<Expression> Negation =
        OperatorParsers.Prefix(TokenKind.Not, UnaryOperator.Not, Comparison);

    /// <summary>What holds without a choice: no <c>or</c>, <c>implies</c> or <c>if</c> outside brackets.</summary>
    public static readonly Parser<Expression> Conjunction = OperatorParsers.Chain(ChainKind.And, Negation);

    private static readonly Parser<Expression> Disjunction = OperatorParsers.Chain(ChainKind.Or, Conjunction);

    private static readonly Parser<Expression> Implication = OperatorParsers.Implication(Disjunction);

    /// <summary>An expression.</summary>
    public static readonly Parser<Expression> Expression = OperatorParsers.Conditional(Nested(Inner), Implication);

    /// <summary>A range: both ends.</summary>
    public static readonly Parser<RangeExpression> Range = (
        from low in Sum
        from dots in Expect(TokenKind.DotDot, Expectations.Range)
        from high in Sum
        select Node(span => new RangeExpression(low, high, span, 1 + Math.Max(low.Depth, high.Depth)))).Spanned();

    /// <summary>What can be given to a function: an expression, a range, or a number of steps.</summary>
    public static readonly Parser<Expression> Argument = input =>
    {
        var value = Expression(input);
        if (!value.WasSuccessful)
            return value;
        var rest = (TokenInput)value.Remainder;
        return rest.Kind switch
        {
            TokenKind.Steps => OperatorParsers.Limit(
                new StepsExpression(value.Value, SpanOf(input, rest.Next()), 1 + value.Value.Depth), rest, rest.Next()),
            TokenKind.DotDot => ParseHigh(input, value.Value, rest),
            _ => value,
        };
    };

    private static IResult<Expression> ParseHigh(IInput start, Expression low, TokenInput dots)
    {
        var high = Sum(dots.Next());
        return high.WasSuccessful
            ? OperatorParsers.Limit(
                new RangeExpression(low, high.Value, SpanOf(start, high.Remainder), 1 + Math.Max(low.Depth, high.Value.Depth)),
                dots, high.Remainder)
            : high;
    }

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
