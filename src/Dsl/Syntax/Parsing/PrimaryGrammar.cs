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

    private static readonly Parser<ImmutableArray<Expression>> Arguments = ArgumentsOf(Lazy(() => ExpressionGrammar.Argument));

    /// <summary>The arguments of <c>within</c>, the second of which is a number of steps.</summary>
    private static readonly Parser<ImmutableArray<Expression>> WithinArguments = ArgumentsOf(
        from argument in Inner
        from steps in Has(TokenKind.Steps)
        select argument);

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
        var number = new NumberExpression(NumberText.GetValue(text), NumberText.IsWhole(text), here.Token.Span);
        var rest = here.Next();
        if (rest.Kind != TokenKind.UnitSuffix)
            return Result.Success(number, rest);

        Unsupported.Part(rest, rest.Next(), $"The unit {SyntaxErrors.Describe(rest)}", "Write the number without a unit");
        return Result.Success(number, rest.Next());
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
        var isWithin = here.Kind == TokenKind.Within;
        if (isWithin)
            Unsupported.Break(here, here.Next(), "'within'", "Leave out what reads the past");
        var arguments = (isWithin ? WithinArguments : Arguments)(here.Next());
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
        if (indices.Value.Length > 1 && !indices.Value.Any(index => index is RangeExpression))
            Unsupported.Break(at, end, "A matrix", "Use a vector of rows times columns elements");
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

        var end = (IInput)dots.Next();
        if (((TokenInput)end).Kind is not (TokenKind.RightBracket or TokenKind.Comma))
        {
            var high = ExpressionGrammar.Sum(end);
            if (!high.WasSuccessful)
                return high;
            end = high.Remainder;
        }

        Unsupported.Break((TokenInput)input, (TokenInput)end, "A slice", "Index the elements one by one");
        return Result.Success<Expression>(new RangeExpression(low?.Value, null, SpanOf(input, end), 1), end);
    }

    private static Parser<ImmutableArray<Expression>> ArgumentsOf(Parser<Expression> argument)
    {
        var some = CommaSeparated(argument);
        return Enclosed(
            TokenKind.LeftParenthesis,
            input => (((TokenInput)input).Kind == TokenKind.RightParenthesis ? NoArguments : some)(input),
            TokenKind.RightParenthesis);
    }

    private static int DepthOf(ImmutableArray<Expression> parts)
    {
        var depth = 0;
        foreach (var part in parts)
            depth = Math.Max(depth, part.Depth);
        return depth;
    }
}
