using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>The clauses of a demand, in any order.</summary>
internal static class ClauseGrammar
{
    private static readonly string[] Shapes =
        ["linear", "gaussian", "quadratic", "cosine", "hyperbolic", "long_tail", "reciprocal", "tanh_squared"];

    private static readonly Parser<Clause> When = (
        from keyword in Leading
        from predicate in ExpressionGrammar.Expression
        select Node(span => new WhenClause(predicate, span))).Spanned();

    private static readonly Parser<Clause> On = (
        from keyword in Leading
        from predicate in ExpressionGrammar.Expression
        select Node(span => new OnClause(predicate, span))).Spanned();

    private static readonly Parser<Clause> EveryStep = (
        from keyword in Leading
        from step in Token(TokenKind.Step)
        select Node(span => new EveryClause(null, null, span))).Spanned();

    private static readonly Parser<Clause> EverySteps = (
        from keyword in Leading
        from period in ExpressionGrammar.Expression
        from steps in Token(TokenKind.Steps)
        from first in Optionally(TokenKind.From, ExpressionGrammar.Expression)
        select Node(span => new EveryClause(period, first, span))).Spanned();

    private static readonly Expectation StartOrEnd =
        Expectations.OneOf("'start' or 'end'", "Write", [TokenKind.Start, TokenKind.End]);

    private static readonly Parser<Clause> At = (
        from keyword in Leading
        from moment in OneOf(StartOrEnd, TokenKind.Start, TokenKind.End)
        select Node(span => new AtClause(moment == TokenKind.End, span))).Spanned();

    private static readonly Parser<Clause> Sampled = (
        from keyword in Leading
        from share in ExpressionGrammar.Expression
        select Node(span => new SampledClause(share, span))).Spanned();

    private static readonly Parser<WeightChange> Change = (
        from arrow in Leading
        from weight in ExpressionGrammar.Expression
        from over in Token(TokenKind.Over)
        from duration in ExpressionGrammar.Expression
        from steps in Token(TokenKind.Steps)
        select Node(span => new WeightChange(weight, duration, span))).Spanned();

    private static readonly Parser<ImmutableArray<WeightChange>> Curriculum = input =>
    {
        var changes = ImmutableArray.CreateBuilder<WeightChange>();
        while (((TokenInput)input).Kind == TokenKind.Arrow)
        {
            var change = Change(input);
            if (!change.WasSuccessful)
                return Forward<WeightChange, ImmutableArray<WeightChange>>(change);
            changes.Add(change.Value);
            input = change.Remainder;
        }

        return Result.Success(changes.ToImmutable(), input);
    };

    private static readonly Expectation RateLast = new("a clause or ';'", "Write 'per second' once, after the last 'steps' of the weight");

    private static readonly Parser<bool> PerSecond = input =>
    {
        if (((TokenInput)input).Kind != TokenKind.Per)
            return Result.Success(false, input);
        var second = Token(TokenKind.Second)(input.Advance()).Then(true);
        return second.WasSuccessful && ((TokenInput)second.Remainder).Kind == TokenKind.Arrow
            ? Fail<bool>(second.Remainder, RateLast)
            : second;
    };

    private static readonly Parser<Clause> Weight = (
        from keyword in Leading
        from weight in ExpressionGrammar.Expression
        from changes in Curriculum
        from isRate in PerSecond
        select Node(span => new WeightClause(weight, isRate, span) { Changes = changes })).Spanned();

    private static readonly Parser<Clause> Margin = (
        from keyword in Leading
        from margin in ExpressionGrammar.Expression
        from shape in Shape!
        from value in shape is null ? Nothing! : ValueAtMargin!
        select Node(span => new MarginClause(margin, shape, value, span))).Spanned();

    private static readonly Parser<Clause> Terminate = (
        from keyword in Leading
        select Node(span => new TerminateClause(span))).Spanned();

    private static readonly Parser<Clause> Limit = (
        from keyword in Leading
        from limit in ExpressionGrammar.Expression
        from per in Token(TokenKind.Per)
        from episode in Token(TokenKind.Episode)
        select Node(span => new LimitClause(limit, span))).Spanned();

    private static readonly TokenTable<Parser<Clause>> ByKeyword =
        new()
        {
            [TokenKind.When] = When,
            [TokenKind.On] = On,
            [TokenKind.Every] = input => IsEveryStep((TokenInput)input) ? EveryStep(input) : EverySteps(input),
            [TokenKind.At] = At,
            [TokenKind.Sampled] = Sampled,
            [TokenKind.Weight] = Weight,
            [TokenKind.Margin] = Margin,
            [TokenKind.Terminate] = Terminate,
            [TokenKind.Limit] = Limit,
        };

    /// <summary>The words that begin clauses.</summary>
    public static readonly string[] Words =
        [.. ByKeyword.Words.OrderBy(word => word, StringComparer.Ordinal)];

    private static readonly string[] Following = [.. Words, .. Expectations.WordOperators, "per", "over", "as"];

    /// <summary>The end of a demand.</summary>
    public static readonly Parser<Token> End = LineEnd.Expecting(new Expectation(
        "a clause or ';'",
        $"End the line with ';', or go on with {string.Join(", ", Words)} or an operator",
        Following));

    /// <summary>Any number of clauses.</summary>
    public static readonly Parser<ImmutableArray<Clause>> Clauses = input =>
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        while (Choose((TokenInput)input) is { } parser)
        {
            var result = parser(input);
            if (!result.WasSuccessful)
                return Forward<Clause, ImmutableArray<Clause>>(result);
            clauses.Add(result.Value);
            input = result.Remainder;
        }

        return Result.Success(clauses.ToImmutable(), input);
    };

    private static readonly Parser<Expression?> Nothing = input => Result.Success<Expression?>(null, input);

    private static readonly Parser<Expression?> ValueAtMargin = input =>
        ((TokenInput)input).Kind == TokenKind.At && ((TokenInput)input).Peek(1) is not (TokenKind.Start or TokenKind.End)
            ? ExpressionGrammar.Expression(input.Advance())
            : Nothing!(input);

    /// <summary>A margin's shape: a name that is not a clause's keyword, well or badly spelled.</summary>
    private static readonly Parser<Identifier?> Shape = input =>
    {
        var here = (TokenInput)input;
        var isShape = here.Kind == TokenKind.Name
            && Spelling.FindNearest(here.TokenText, [.. Shapes, .. Words]) is var meant && !Words.Contains(meant);
        return isShape ? Name(here) : Result.Success<Identifier?>(null, here);
    };

    private static Parser<Clause>? Choose(TokenInput here)
    {
        if (ByKeyword[here.Kind] is { } parser)
            return parser;
        if (SyntaxErrors.FindMeant(here, Following) is not { } meant || !Words.Contains(meant))
            return null;
        SyntaxErrors.Misspelled(here, meant);
        return ByKeyword[TokenFacts.GetWordKind(meant)];
    }

    private static bool IsEveryStep(TokenInput every) =>
        every.Peek(1) == TokenKind.Step && every.Peek(2) != TokenKind.Steps;
}
