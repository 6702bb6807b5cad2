using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Sets of constraints and their lines.</summary>
internal static class ConstraintsGrammar
{
    private static readonly Parser<bool> AsBonus =
        from word in Leading
        from bonus in Token(TokenKind.Bonus)
        select true;

    private static readonly Parser<SetMember> Assert = (
        from keyword in Leading
        from assertions in CommaSeparated(ExpressionGrammar.Expression)
        from end in LineEnd.Expecting(new Expectation(
            "an operator, ',' or ';'", "End the line with ';', or go on with ',' and another bound", Expectations.WordOperators))
        select Node(span => new AssertMember(assertions, span))).Spanned();

    private static readonly Parser<SetMember> Clip = (
        from keyword in Leading
        from range in ExpressionGrammar.Range
        from end in LineEnd.AfterExpression
        select Node(span => new ClipMember(range, span))).Spanned();

    private static readonly Parser<SetMember> Override = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from colon in Token(TokenKind.Colon)
        from value in ExpressionGrammar.Expression
        from clauses in ClauseGrammar.Clauses
        from end in ClauseGrammar.End
        select Node(span => new OverrideMember(name, value, clauses, documentation, span))).Spanned();

    private static readonly ItemList<SetMember> Lines = new(
        "a constraint",
        "in a set of constraints",
        new TokenTable<Parser<SetMember?>>
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
            [TokenKind.Let] = LetGrammar.Let.Select(let => new SetLet(let)),
            [TokenKind.Assert] = Assert,
            [TokenKind.Clip] = Clip,
            [TokenKind.Override] = Override,
            [TokenKind.Machine] = MachineGrammar.Machine,
            [TokenKind.Task] = TaskGrammar.Task,
        });

    private static readonly Parser<ParameterSyntax> Parameter = (
        from name in Name
        from colon in Token(TokenKind.Colon)
        from type in TypeGrammar.Type
        from value in Optionally(TokenKind.Equal, ExpressionGrammar.Expression)
        select Node(span => new ParameterSyntax(name, type, value, span))).Spanned();

    private static readonly Parser<ImmutableArray<ParameterSyntax>> Parameters =
        Enclosed(TokenKind.LeftParenthesis, CommaSeparated(Parameter), TokenKind.RightParenthesis);

    private static readonly Parser<ConstraintsHeader> Header =
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from parameters in Some(TokenKind.LeftParenthesis, Parameters)
        from preposition in Token(TokenKind.For)
        from world in Name
        from basis in Optionally(TokenKind.Colon, SetGrammar.Name)
        select new ConstraintsHeader(documentation, name, parameters, world, basis);

    private static readonly Parser<Func<ConstraintsHeader, TextSpan, Declaration>> Definition =
        from set in SetGrammar.Set
        from end in LineEnd.Expecting(new Expectation(
            "'|', '+', '-' or ';'", "End the line with ';', or go on with '|' and a dial"))
        select (Func<ConstraintsHeader, TextSpan, Declaration>)((header, span) => Make(header, [], set, span));

    /// <summary>A set, by its lines or derived from another.</summary>
    public static readonly Parser<Declaration?> Constraints = Blocks.Headed<ConstraintsHeader, SetMember, Declaration>(
        Header, Lines, (header, lines, span) => Make(header, lines, null, span), Definition);

    private static ConstraintsDeclaration Make(
        ConstraintsHeader header, ImmutableArray<SetMember> lines, SetExpression? definition, TextSpan span) => new(
        header.Name, header.Parameters, header.World, header.Base, lines, definition, header.Documentation, span);

    private static Parser<SetMember> Demand(DemandKind kind) => (
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
