using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Expressions whose values are sets: names, and dials after them.</summary>
internal static class SetGrammar
{
    private static readonly Parser<Identifier> SetNamed =
        NameOf(new Expectation("a set", "Write the name of a set of constraints here"));

    private static readonly Expectation DialExpectation = Expectations.OneOf(
        "a dial", "Write", [TokenKind.Thin, TokenKind.Delay, TokenKind.Scale, TokenKind.Cover, TokenKind.Keep, TokenKind.Mix]);

    private static readonly Parser<Dial> Thin = (
        from keyword in Leading
        from shares in ExpressionGrammar.OneOrSeveral
        from isUnscaled in Has(TokenKind.Unscaled)
        select Node(span => new ThinDial(shares, isUnscaled, span))).Spanned();

    private static readonly Parser<Dial> Scale = (
        from keyword in Leading
        from factors in ExpressionGrammar.OneOrSeveral
        select Node(span => new ScaleDial(factors, span))).Spanned();

    private static readonly Parser<Dial> DelayToEnd = (
        from keyword in Leading
        from to in Token(TokenKind.To)
        from end in Token(TokenKind.End)
        from observed in Observed
        select Node(span => new DelayDial([], span))).Spanned();

    private static readonly Parser<Dial> DelaySteps = (
        from keyword in Leading
        from periods in ExpressionGrammar.OneOrSeveral
        from steps in Token(TokenKind.Steps)
        from observed in Observed
        select Node(span => new DelayDial(periods, span))).Spanned();

    /// <summary>A set.</summary>
    public static readonly Parser<SetExpression> Set = input =>
    {
        var result = ParseOperand((TokenInput)input);
        for (var dials = 0; result.WasSuccessful; dials++)
        {
            var at = (TokenInput)result.Remainder;
            if (dials == OperatorParsers.MaximumDepth)
                return OperatorParsers.TooDeep<SetExpression>(at);
            if (at.Kind == TokenKind.Bar)
                result = ParseDialled(input, result.Value, at.Next());
            else if (at.Kind is TokenKind.Plus or TokenKind.Minus)
                result = ParseUnion(at);
            else
                break;
        }

        return result;
    };

    private static readonly Parser<SetExpression> Bracketed =
        Enclosed(TokenKind.LeftParenthesis, Set, TokenKind.RightParenthesis);

    private static IResult<SetExpression> ParseOperand(TokenInput here)
    {
        if (here.Kind == TokenKind.LeftParenthesis)
            return Bracketed(here);
        var name = SetNamed(here);
        if (!name.WasSuccessful)
            return Forward<Identifier, SetExpression>(name);

        var rest = (TokenInput)name.Remainder;
        if (rest.Kind == TokenKind.LeftParenthesis)
        {
            var end = Unsupported.SkipBrackets(rest);
            Unsupported.Break(rest, end, "A set with parameters", "Declare a set for each value");
            rest = end;
        }

        return Result.Success<SetExpression>(new SetName(name.Value, [], name.Value.Span), rest);
    }

    private static IResult<SetExpression> ParseDialled(IInput start, SetExpression set, TokenInput at)
    {
        var kind = at.Kind;
        if (SyntaxErrors.FindMeant(at, DialExpectation.Strings.Skip(1)) is { } meant && TokenFacts.GetWordKind(meant) != kind)
        {
            SyntaxErrors.Misspelled(at, meant);
            kind = TokenFacts.GetWordKind(meant);
        }

        var dial = kind switch
        {
            TokenKind.Thin => Thin(at),
            TokenKind.Scale => Scale(at),
            TokenKind.Delay when at.Peek(1) == TokenKind.To && at.Peek(2) is TokenKind.End or TokenKind.Name =>
                DelayToEnd(at),
            TokenKind.Delay => DelaySteps(at),
            TokenKind.Cover or TokenKind.Keep or TokenKind.Mix => SkipDial(at, kind),
            _ => Fail<Dial>(at, DialExpectation),
        };
        return dial.WasSuccessful
            ? Result.Success<SetExpression>(
                new DialledSet(set, dial.Value, SpanOf(start, dial.Remainder)), dial.Remainder)
            : Forward<Dial, SetExpression>(dial);
    }

    /// <summary>Reports a dial that is not supported yet; the item is left out, whatever stands for it.</summary>
    private static IResult<Dial> SkipDial(TokenInput at, TokenKind kind)
    {
        Unsupported.Break(at, at.Next(), $"The dial {SyntaxErrors.Describe(at)}", "Use 'thin', 'delay' or 'scale'");
        var share = ExpressionGrammar.OneOrSeveral(at.Next());
        if (!share.WasSuccessful)
            return Forward<ImmutableArray<Expression>, Dial>(share);
        var end = share.Remainder;
        if (kind == TokenKind.Mix)
        {
            var other = ParseOperand((TokenInput)end);
            if (!other.WasSuccessful)
                return Forward<SetExpression, Dial>(other);
            end = other.Remainder;
        }

        return Result.Success<Dial>(new ScaleDial(share.Value, SpanOf(at, end)), end);
    }

    private static IResult<SetExpression> ParseUnion(TokenInput at)
    {
        Unsupported.Break(
            at, at.Next(), $"{SyntaxErrors.Describe(at)} between sets",
            "Write a set that inherits: constraints NAME for WORLD : BASE { … }");
        return ParseOperand(at.Next());
    }

    private static readonly Parser<bool> Observed = input =>
    {
        var here = (TokenInput)input;
        if (here.Kind != TokenKind.Observed)
            return Result.Success(false, here);
        Unsupported.Part(here, here.Next(), "'observed'", "Leave it out");
        return Result.Success(true, here.Next());
    };
}
