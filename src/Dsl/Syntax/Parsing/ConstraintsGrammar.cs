using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Sets of constraints and their lines.</summary>
internal static class ConstraintsGrammar
{
    private static readonly ItemList<Demand> Lines = new(
        "a constraint",
        "in a set of constraints",
        new Dictionary<TokenKind, Parser<Demand?>>
        {
            [TokenKind.Reward] = Demand(DemandKind.Reward),
            [TokenKind.Penalize] = Demand(DemandKind.Penalize),
            [TokenKind.Require] = Demand(DemandKind.Require),
            [TokenKind.Forbid] = Demand(DemandKind.Forbid),
            [TokenKind.Prefer] = Demand(DemandKind.Prefer),
            [TokenKind.Achieve] = Demand(DemandKind.Achieve),
            [TokenKind.Potential] = Demand(DemandKind.Potential),
            [TokenKind.Imitate] = Demand(DemandKind.Imitate),
            [TokenKind.Metric] = Demand(DemandKind.Metric),
            [TokenKind.Let] = Unsupported.Item<Demand>("Move it into the world"),
            [TokenKind.Assert] = Unsupported.Item<Demand>("Leave it out"),
            [TokenKind.Clip] = Unsupported.Item<Demand>("Limit the expressions instead: clamp(x, low, high)"),
            [TokenKind.Override] = Unsupported.Item<Demand>("Put its condition into the 'when' of the other lines"),
            [TokenKind.Machine] = Unsupported.Item<Demand>("Keep its state in the environment, as a state variable of the world"),
            [TokenKind.Task] = Unsupported.Item<Demand>("Say its parts with 'achieve'"),
        }.ToImmutableDictionary());

    private static readonly Parser<ConstraintsHeader> Header =
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from parameters in Parameters
        from preposition in Token(TokenKind.For)
        from world in Name
        from basis in Optionally(TokenKind.Colon, Name)
        select new ConstraintsHeader(documentation, name, world, basis);

    private static readonly Parser<Func<ConstraintsHeader, TextSpan, Declaration>> Definition =
        from set in SetGrammar.Set
        from end in LineEnd.Plain
        select (Func<ConstraintsHeader, TextSpan, Declaration>)((header, span) => new ConstraintsDeclaration(
            header.Name, [], header.World, header.Base is { } start ? new SetName(start, [], start.Span) : null, [], set, header.Documentation, span));

    /// <summary>A set, by its lines or derived from another.</summary>
    public static readonly Parser<Declaration?> Constraints = Blocks.Headed<ConstraintsHeader, Demand, Declaration>(
        Header,
        Lines,
        (header, lines, span) => new ConstraintsDeclaration(
            header.Name, [], header.World, header.Base is { } start ? new SetName(start, [], start.Span) : null, [.. lines], null, header.Documentation, span),
        Definition);

    private static readonly Parser<bool> Parameters = input =>
    {
        var here = (TokenInput)input;
        if (here.Kind != TokenKind.LeftParenthesis)
            return Result.Success(false, here);
        var end = Unsupported.SkipBrackets(here);
        Unsupported.Part(here, end, "A set with parameters", "Declare a set for each value");
        for (var inside = here; inside.Position < end.Position; inside = inside.Next())
        {
            if (TokenFacts.IsName(inside.Kind) && inside.Peek(1) == TokenKind.Colon)
                inside.State.BrokenNames.Add(inside.TokenText);
        }

        return Result.Success(true, end);
    };

    private static readonly Parser<bool> AsBonus =
        from word in Leading
        from bonus in Token(TokenKind.Bonus)
        select true;

    private static Parser<Demand> Demand(DemandKind kind) => (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from colon in Token(TokenKind.Colon)
        from expression in ExpressionGrammar.Expression
        from isBonus in Bonus(kind)
        from clauses in ClauseGrammar.Clauses
        from end in ClauseGrammar.End
        select Node(span => new Demand(kind, name, expression, isBonus, clauses, documentation, span))).Spanned();

    private static Parser<bool> Bonus(DemandKind kind) => input =>
        kind == DemandKind.Imitate && ((TokenInput)input).Kind == TokenKind.As
            ? AsBonus(input)
            : Result.Success(false, input);
}
