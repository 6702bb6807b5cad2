using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Operands: literals, names, calls, what stands in brackets; and the indices and members after them.</summary>
internal static class PrimaryGrammar
{
    private static readonly Parser<Expression> Inner = Lazy(() => ExpressionGrammar.Expression);

    private static readonly Parser<Expression> Bracketed =
        Enclosed(TokenKind.LeftParenthesis, Inner, TokenKind.RightParenthesis);

    private static readonly Parser<ImmutableArray<Expression>> Elements =
        Enclosed(TokenKind.LeftBracket, CommaSeparated(Inner), TokenKind.RightBracket);

    private static readonly Parser<ImmutableArray<Expression>> Indices =
        Enclosed(TokenKind.LeftBracket, CommaSeparated<Expression>(ParseIndex), TokenKind.RightBracket);

    private static readonly Parser<ImmutableArray<Expression>> NoArguments = input =>
        Result.Success(ImmutableArray<Expression>.Empty, input);

    private static readonly Parser<ImmutableArray<Expression>> SomeArguments =
        CommaSeparated(Lazy(() => ExpressionGrammar.Argument));

    private static readonly Parser<ImmutableArray<Expression>> Arguments = Enclosed(
        TokenKind.LeftParenthesis,
        input => (((TokenInput)input).Kind == TokenKind.RightParenthesis ? NoArguments : SomeArguments)(input),
        TokenKind.RightParenthesis);

    /// <summary>An operand with what follows it: <c>v[i].x</c>.</summary>
    public static readonly Parser<Expression> Postfix = input =>
    {
        var result = ParsePrimary((TokenInput)input);
        while (result.WasSuccessful)
        {
            var at = (TokenInput)result.Remainder;
            if (at.Kind == TokenKind.LeftBracket)
                result = ParseIndices(input, result.Value, at);
            else if (at.Kind == TokenKind.Dot)
                result = ParseMember(input, result.Value, at);
            else
                break;
        }

        return result;
    };

    private static IResult<Expression> ParsePrimary(TokenInput here)
    {
        var span = here.Token.Span;
        switch (here.Kind)
        {
            case TokenKind.Number:
                return ParseNumber(here);
            case TokenKind.True or TokenKind.False:
                return Result.Success(new BoolExpression(here.Kind == TokenKind.True, span), here.Next());
            case TokenKind.LeftParenthesis:
                return Bracketed(here);
            case TokenKind.LeftBracket:
                return ParseVector(here);
            case TokenKind.Bad:
                // The lexer has reported it; the rest of the line may hold mistakes of its own.
                here.State.Item.IsBroken = true;
                return Result.Success(new NumberExpression(0, true, span), here.Next());
            case TokenKind.Next or TokenKind.Inf or TokenKind.Pi or TokenKind.Terminated or TokenKind.Truncated or TokenKind.Elapsed:
            case var kind when TokenFacts.IsName(kind) && !Landmarks.StartsItem(here):
                return here.Peek(1) == TokenKind.LeftParenthesis
                    ? ParseCall(here)
                    : Result.Success(new NameExpression(here.TokenText, span), here.Next());
            default:
                return Fail<Expression>(here, Expectations.Expression);
        }
    }

    private static IResult<Expression> ParseNumber(TokenInput here)
    {
        var text = here.TokenText;
        var unit = UnitGrammar.Suffix(here.Next());
        return Result.Success(
            new NumberExpression(NumberText.GetValue(text), NumberText.IsWhole(text), SpanOf(here, unit.Remainder)) { Unit = unit.Value },
            unit.Remainder);
    }

    private static IResult<Expression> ParseVector(TokenInput here)
    {
        var elements = Elements(here);
        return elements.WasSuccessful
            ? OperatorParsers.Limit(
                new VectorExpression(elements.Value, SpanOf(here, elements.Remainder), 1 + DepthOf(elements.Value)),
                here, elements.Remainder)
            : Forward<ImmutableArray<Expression>, Expression>(elements);
    }

    private static IResult<Expression> ParseCall(TokenInput here)
    {
        var function = new Identifier(here.TokenText, here.Token.Span);
        var arguments = Arguments(here.Next());
        return arguments.WasSuccessful
            ? OperatorParsers.Limit(
                new CallExpression(
                    function, arguments.Value, SpanOf(here, arguments.Remainder), 1 + DepthOf(arguments.Value)),
                here, arguments.Remainder)
            : Forward<ImmutableArray<Expression>, Expression>(arguments);
    }

    private static IResult<Expression> ParseIndices(IInput start, Expression target, TokenInput at)
    {
        var indices = Indices(at);
        if (!indices.WasSuccessful)
            return Forward<ImmutableArray<Expression>, Expression>(indices);

        var end = (TokenInput)indices.Remainder;
        return OperatorParsers.Limit(
            new IndexExpression(
                target, indices.Value, SpanOf(start, end), 1 + Math.Max(target.Depth, DepthOf(indices.Value))),
            at, end);
    }

    private static IResult<Expression> ParseMember(IInput start, Expression target, TokenInput at)
    {
        var name = Name(at.Next());
        return name.WasSuccessful
            ? OperatorParsers.Limit(
                new MemberExpression(target, name.Value, SpanOf(start, name.Remainder), 1 + target.Depth), at, name.Remainder)
            : Forward<Identifier, Expression>(name);
    }

    /// <summary>An index, or a slice, either end of which may be missing.</summary>
    private static IResult<Expression> ParseIndex(IInput input)
    {
        var low = ((TokenInput)input).Kind == TokenKind.DotDot ? null : Inner(input);
        var dots = (TokenInput)(low?.Remainder ?? input);
        if (low is { WasSuccessful: false } || dots.Kind != TokenKind.DotDot)
            return low!;

        var end = dots.Next();
        if (end.Kind is TokenKind.RightBracket or TokenKind.Comma)
            return MakeSlice(input, low?.Value, dots, null, end);
        var high = ExpressionGrammar.Sum(end);
        return high.WasSuccessful ? MakeSlice(input, low?.Value, dots, high.Value, high.Remainder) : high;
    }

    private static IResult<Expression> MakeSlice(
        IInput start, Expression? low, TokenInput dots, Expression? high, IInput end) => OperatorParsers.Limit(
        new RangeExpression(low, high, SpanOf(start, end), 1 + Math.Max(low?.Depth ?? 0, high?.Depth ?? 0)), dots, end);

    private static int DepthOf(ImmutableArray<Expression> parts)
    {
        var depth = 0;
        foreach (var part in parts)
            depth = Math.Max(depth, part.Depth);
        return depth;
    }
}
