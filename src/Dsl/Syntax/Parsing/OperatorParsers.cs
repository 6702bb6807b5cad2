using System.Collections.Immutable;
using System.Globalization;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// The parsers of operators. However many operators follow each other, they are gathered in loops and cost no stack; a
/// tree that would be deeper than what later phases can walk is reported.
/// </summary>
internal static class OperatorParsers
{
    /// <summary>How deep an expression's tree may be.</summary>
    public const int MaximumDepth = 200;

    /// <summary>Operands joined by operators of one precedence, as one flat node.</summary>
    public static Parser<Expression> Chain(ChainKind kind, Parser<Expression> operand) =>
        Chain(kind, operand, _ => operand);

    /// <summary>Comparisons, after which <c>in</c> takes a range or a value.</summary>
    public static Parser<Expression> Comparison(Parser<Expression> sum)
    {
        Parser<Expression> rangeOrSum = input =>
        {
            var low = sum(input);
            if (!low.WasSuccessful || ((TokenInput)low.Remainder).Kind != TokenKind.DotDot)
                return low;
            var high = sum(low.Remainder.Advance());
            return high.WasSuccessful
                ? Limit(
                    new RangeExpression(
                        low.Value, high.Value, SpanOf(input, high.Remainder), 1 + Math.Max(low.Value.Depth, high.Value.Depth)),
                    (TokenInput)low.Remainder, high.Remainder)
                : high;
        };
        return Chain(ChainKind.Comparison, sum, comparison => comparison == ChainOperator.In ? rangeOrSum : sum);
    }

    /// <summary>Any number of prefix operators.</summary>
    public static Parser<Expression> Prefix(TokenKind token, UnaryOperator unary, Parser<Expression> operand) => input =>
    {
        var here = (TokenInput)input;
        while (here.Kind == token)
            here = here.Next();
        var result = operand(here);
        return result.WasSuccessful ? ApplyPrefixes((TokenInput)input, here, unary, result) : result;
    };

    /// <summary><c>a ^ b ^ c</c>, which is <c>a ^ (b ^ c)</c>; exponents may be negated.</summary>
    public static Parser<Expression> Power(Parser<Expression> operand) => input =>
    {
        var result = operand(input);
        if (!result.WasSuccessful || ((TokenInput)result.Remainder).Kind != TokenKind.Caret)
            return result;

        var operands = new List<(TokenInput Prefixes, TokenInput Start, Expression Value)>
        {
            ((TokenInput)input, (TokenInput)input, result.Value),
        };
        while (((TokenInput)result.Remainder).Kind == TokenKind.Caret)
        {
            var prefixes = ((TokenInput)result.Remainder).Next();
            var start = prefixes;
            while (start.Kind == TokenKind.Minus)
                start = start.Next();
            result = operand(start);
            if (!result.WasSuccessful)
                return result;
            operands.Add((prefixes, start, result.Value));
        }

        var end = result.Remainder;
        for (var i = operands.Count - 1; i > 0; i--)
        {
            var exponent = ApplyPrefixes(operands[i].Prefixes, operands[i].Start, UnaryOperator.Negate, result).Value;
            var power = operands[i - 1].Value;
            result = Limit(
                new PowerExpression(
                    power, exponent, SpanOf(operands[i - 1].Start, end), 1 + Math.Max(power.Depth, exponent.Depth)),
                operands[i].Prefixes, end);
        }

        return result;
    };

    /// <summary><c>a implies b implies c</c>, which is <c>a implies (b implies c)</c>.</summary>
    public static Parser<Expression> Implication(Parser<Expression> operand) => input =>
    {
        var result = operand(input);
        if (!result.WasSuccessful || ((TokenInput)result.Remainder).Kind != TokenKind.Implies)
            return result;

        var operands = new List<(TokenInput Start, Expression Value)> { ((TokenInput)input, result.Value) };
        while (((TokenInput)result.Remainder).Kind == TokenKind.Implies)
        {
            var start = ((TokenInput)result.Remainder).Next();
            result = operand(start);
            if (!result.WasSuccessful)
                return result;
            operands.Add((start, result.Value));
        }

        var end = result.Remainder;
        for (var i = operands.Count - 2; i >= 0; i--)
        {
            var (premise, conclusion) = (operands[i].Value, result.Value);
            result = Limit(
                new ImpliesExpression(
                    premise, conclusion, SpanOf(operands[i].Start, end), 1 + Math.Max(premise.Depth, conclusion.Depth)),
                operands[i].Start, end);
        }

        return result;
    };

    /// <summary><c>if p then a else if q then b else c</c>.</summary>
    /// <param name="part">A condition, or what follows <c>then</c>.</param>
    /// <param name="last">What follows the last <c>else</c>; also an expression without <c>if</c>.</param>
    public static Parser<Expression> Conditional(Parser<Expression> part, Parser<Expression> last)
    {
        var then = Token(TokenKind.Then);
        var otherwise = Token(TokenKind.Else);
        return input =>
        {
            if (((TokenInput)input).Kind != TokenKind.If)
                return last(input);

            var branches = new List<(TokenInput Start, Expression Condition, Expression Value)>();
            var here = (TokenInput)input;
            while (here.Kind == TokenKind.If)
            {
                var condition = part(here.Next());
                if (!condition.WasSuccessful)
                    return condition;
                var thenWord = then(condition.Remainder);
                if (!thenWord.WasSuccessful)
                    return Forward<Token, Expression>(thenWord);
                var value = part(thenWord.Remainder);
                if (!value.WasSuccessful)
                    return value;
                var elseWord = otherwise(value.Remainder);
                if (!elseWord.WasSuccessful)
                    return Forward<Token, Expression>(elseWord);
                branches.Add((here, condition.Value, value.Value));
                here = (TokenInput)elseWord.Remainder;
            }

            var result = last(here);
            var end = result.Remainder;
            for (var i = branches.Count - 1; i >= 0 && result.WasSuccessful; i--)
            {
                var (start, condition, value) = branches[i];
                var depth = 1 + Math.Max(condition.Depth, Math.Max(value.Depth, result.Value.Depth));
                result = Limit(
                    new ConditionalExpression(condition, value, result.Value, SpanOf(start, end), depth), start, end);
            }

            return result;
        };
    }

    /// <summary>
    /// An expression, unless its tree is too deep: then that is reported, and a part without depth stands in for it so that
    /// the rest can be parsed.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="at">The token to blame.</param>
    /// <param name="rest">The place after the expression.</param>
    public static IResult<Expression> Limit(Expression expression, TokenInput at, IInput rest)
    {
        if (expression.Depth <= MaximumDepth)
            return Result.Success(expression, rest);

        ReportTooDeep(at);
        return Result.Success<Expression>(new NumberExpression(0, true, expression.Span), rest);
    }

    /// <summary>Reports that a tree is too deep, once for each item.</summary>
    public static void ReportTooDeep(TokenInput at)
    {
        if (at.State.Item.IsTooDeep)
            return;
        at.State.Break(
            DiagnosticCatalogue.ExpressionTooDeep, at.Token.Span, MaximumDepth.ToString(CultureInfo.InvariantCulture));
        at.State.Item.IsTooDeep = true;
    }

    /// <summary>Reports that a chain is too deep, and fails.</summary>
    public static IResult<T> TooDeep<T>(TokenInput at)
    {
        ReportTooDeep(at);
        return SyntaxErrors.Reported<T>(at);
    }

    private static Parser<Expression> Chain(
        ChainKind kind, Parser<Expression> first, Func<ChainOperator, Parser<Expression>> operandAfter) => input =>
    {
        var result = first(input);
        if (!result.WasSuccessful || ChainOperators.Find(kind, (TokenInput)result.Remainder) is not { } next)
            return result;

        var operands = ImmutableArray.CreateBuilder<Expression>();
        var operators = ImmutableArray.CreateBuilder<ChainOperator>();
        operands.Add(result.Value);
        var depth = result.Value.Depth;
        var firstOperator = (TokenInput)result.Remainder;
        var before = firstOperator;
        for (ChainOperator? found = next; found is { } current; found = ChainOperators.Find(kind, (TokenInput)result.Remainder))
        {
            var here = (TokenInput)result.Remainder;
            if (kind == ChainKind.Comparison && operators.Count > 0)
            {
                if (ChainOperators.IsMeantForUnit(before, here))
                    return ChainOperators.MisplacedUnit(before, here);
                ChainOperators.CheckDirection(before, here);
            }

            result = operandAfter(current)(here.Next());
            if (!result.WasSuccessful)
                return result;
            operators.Add(current);
            operands.Add(result.Value);
            depth = Math.Max(depth, result.Value.Depth);
            before = here;
        }

        return Limit(
            new ChainExpression(
                kind, operands.ToImmutable(), operators.ToImmutable(), SpanOf(input, result.Remainder), 1 + depth),
            firstOperator, result.Remainder);
    };

    private static IResult<Expression> ApplyPrefixes(
        TokenInput prefixes, TokenInput start, UnaryOperator unary, IResult<Expression> operand)
    {
        var end = operand.Remainder;
        for (var position = start.Position - 1; position >= prefixes.Position; position--)
        {
            var at = prefixes.State.At(position);
            operand = Limit(
                new UnaryExpression(unary, operand.Value, SpanOf(at, end), 1 + operand.Value.Depth), at, end);
        }

        return operand;
    }
}
