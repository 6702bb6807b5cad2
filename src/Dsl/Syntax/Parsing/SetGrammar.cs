using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Expressions whose values are sets: names, dials after them, unions, and sets without a line.</summary>
internal static class SetGrammar
{
    private static readonly Parser<Identifier> SetNamed =
        NameOf(new Expectation("a set", "Write the name of a set of constraints here"));

    private static readonly Parser<ImmutableArray<Expression>> Arguments = Enclosed(
        TokenKind.LeftParenthesis, CommaSeparated(ExpressionGrammar.Expression), TokenKind.RightParenthesis);

    /// <summary>A declared set, with arguments where it has parameters.</summary>
    public static readonly Parser<SetName> Name = (
        from name in SetNamed
        from arguments in Some(TokenKind.LeftParenthesis, Arguments)
        select Node(span => new SetName(name, arguments, span))).Spanned();

    private static readonly Parser<SetExpression> Bracketed =
        Enclosed(TokenKind.LeftParenthesis, Lazy(() => Joined!), TokenKind.RightParenthesis);

    /// <summary>A set that no operator stands in, outside brackets.</summary>
    public static readonly Parser<SetExpression> Operand = input =>
    {
        if (((TokenInput)input).Kind == TokenKind.LeftParenthesis)
            return Bracketed(input);
        var name = Name(input);
        return name.WasSuccessful
            ? Result.Success<SetExpression>(name.Value, name.Remainder)
            : Forward<SetName, SetExpression>(name);
    };

    private static readonly Expectation Added = new(
        "a set", "Write the name of a set of constraints here, or put brackets around a sum that is a dial's number");

    private static readonly Expectation LeftOut = new(
        "a line", "Write the name of the line to leave out here, or put brackets around a difference that is a dial's number");

    /// <summary>Operands with <c>|</c>, <c>+</c> and <c>-</c> between, which all bind alike and to the left.</summary>
    private static readonly Parser<SetExpression> Joined = input =>
    {
        var result = Operand(input);
        while (result.WasSuccessful && ((TokenInput)result.Remainder).Kind is TokenKind.Bar or TokenKind.Plus or TokenKind.Minus)
        {
            var at = (TokenInput)result.Remainder;
            if (++at.State.SetOperators > OperatorParsers.MaximumDepth)
                return OperatorParsers.TooDeep<SetExpression>(at);
            var left = result.Value;
            result = at.Kind switch
            {
                TokenKind.Bar => Join(input, DialGrammar.Dial(at.Next()), (dial, span) => new DialledSet(left, dial, span)),
                TokenKind.Plus => Join(input, ParseAdded(at.Next()), (right, span) => new UnionSet(left, right, span)),
                _ => Join(input, ParseLine(at.Next()), (line, span) => new WithoutSet(left, line, span)),
            };
        }

        return result;
    };

    /// <summary>A set.</summary>
    public static readonly Parser<SetExpression> Set = input =>
    {
        ((TokenInput)input).State.SetOperators = 0;
        return Joined(input);
    };

    private static IResult<SetExpression> ParseAdded(TokenInput here) =>
        TokenFacts.IsName(here.Kind) || here.Kind == TokenKind.LeftParenthesis ? Operand(here) : Fail<SetExpression>(here, Added);

    private static IResult<Identifier> ParseLine(TokenInput here) =>
        TokenFacts.IsName(here.Kind) ? DottedName(here) : Fail<Identifier>(here, LeftOut);

    private static IResult<SetExpression> Join<T>(IInput start, IResult<T> right, Func<T, TextSpan, SetExpression> join) =>
        right.WasSuccessful
            ? Result.Success(join(right.Value, SpanOf(start, right.Remainder)), right.Remainder)
            : Forward<T, SetExpression>(right);
}
