using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// Dials. Their numbers are products, because <c>+</c> and <c>-</c> join sets: <c>A | thin 10% + B</c> is the union of two.
/// </summary>
internal static class DialGrammar
{
    private static readonly Parser<ImmutableArray<Expression>> Several =
        Enclosed(TokenKind.LeftBrace, CommaSeparated(ExpressionGrammar.Expression), TokenKind.RightBrace);

    /// <summary>One value, or several in braces, one set for each.</summary>
    private static readonly Parser<ImmutableArray<Expression>> Values = input =>
    {
        if (((TokenInput)input).Kind == TokenKind.LeftBrace)
            return Several(input);
        var value = ExpressionGrammar.Multiplicative(input);
        return value.WasSuccessful
            ? Result.Success(ImmutableArray.Create(value.Value), value.Remainder)
            : Forward<Expression, ImmutableArray<Expression>>(value);
    };

    /// <summary>The shares of <c>mix</c>: a name before a bracket is one, and the bracket belongs to the other set.</summary>
    private static readonly Parser<ImmutableArray<Expression>> Shares = input =>
    {
        var here = (TokenInput)input;
        return TokenFacts.IsName(here.Kind) && here.Peek(1) == TokenKind.LeftParenthesis
            ? Result.Success(ImmutableArray.Create<Expression>(new NameExpression(here.TokenText, here.Token.Span)), here.Next())
            : Values(here);
    };

    private static readonly Parser<Dial> Thin = (
        from keyword in Leading
        from shares in Values
        from isUnscaled in Flag(TokenKind.Unscaled)
        select Node(span => new ThinDial(shares, isUnscaled, span))).Spanned();

    private static readonly Parser<Dial> DelayToEnd = (
        from keyword in Leading
        from to in Token(TokenKind.To)
        from end in Token(TokenKind.End)
        from isObserved in Flag(TokenKind.Observed)
        select Node(span => new DelayDial([], span) { IsObserved = isObserved })).Spanned();

    private static readonly Parser<Dial> DelaySteps = (
        from keyword in Leading
        from periods in Values
        from steps in Token(TokenKind.Steps)
        from isObserved in Flag(TokenKind.Observed)
        select Node(span => new DelayDial(periods, span) { IsObserved = isObserved })).Spanned();

    private static readonly Parser<Dial> Mix = (
        from keyword in Leading
        from shares in Shares
        from other in Lazy(() => SetGrammar.Operand)
        select Node(span => new MixDial(shares, other, span))).Spanned();

    private static readonly TokenTable<Parser<Dial>> ByKeyword = new()
    {
        [TokenKind.Thin] = Thin,
        [TokenKind.Delay] = input => IsToEnd((TokenInput)input) ? DelayToEnd(input) : DelaySteps(input),
        [TokenKind.Cover] = Plain((shares, span) => new CoverDial(shares, span)),
        [TokenKind.Keep] = Plain((counts, span) => new KeepDial(counts, span)),
        [TokenKind.Mix] = Mix,
        [TokenKind.Scale] = Plain((factors, span) => new ScaleDial(factors, span)),
    };

    private static readonly Expectation DialExpectation = Expectations.OneOf("a dial", "Write", ByKeyword.Words);

    /// <summary>A dial, well or badly spelled.</summary>
    public static readonly Parser<Dial> Dial = input =>
    {
        var here = (TokenInput)input;
        if (ByKeyword[here.Kind] is { } dial)
            return dial(here);
        if (SyntaxErrors.FindMeant(here, DialExpectation.Strings.Skip(1)) is not { } meant)
            return Fail<Dial>(here, DialExpectation);
        SyntaxErrors.Misspelled(here, meant);
        return ByKeyword[TokenFacts.GetWordKind(meant)]!(here);
    };

    private static Parser<Dial> Plain(Func<ImmutableArray<Expression>, TextSpan, Dial> make) => (
        from keyword in Leading
        from values in Values
        select Node(span => make(values, span))).Spanned();

    /// <summary>Whether <c>to end</c> follows, and not a number named <c>to</c>.</summary>
    private static bool IsToEnd(TokenInput delay) => delay.Peek(1) == TokenKind.To
        && delay.Peek(2) is var next && TokenFacts.IsName(next) && next != TokenKind.Steps;
}
