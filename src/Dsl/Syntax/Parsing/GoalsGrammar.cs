using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Goals and their members.</summary>
internal static class GoalsGrammar
{
    private static readonly ItemList<GoalMember> Members = new(
        "a goal",
        "in goals",
        new Dictionary<TokenKind, Parser<GoalMember?>>
        {
            [TokenKind.Intended] = Named(GoalMemberKind.Intended),
            [TokenKind.Rival] = Named(GoalMemberKind.Rival),
            [TokenKind.Solvable] = Nameless(GoalMemberKind.Solvable),
            [TokenKind.Distinguishing] = Nameless(GoalMemberKind.Distinguishing),
            [TokenKind.Family] = Unsupported.Item<GoalMember>("Name the goals one by one, with 'intended' and 'rival'"),
        }.ToImmutableDictionary());

    private static readonly Parser<(string? Documentation, Identifier Name, Identifier World)> Header =
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from preposition in Token(TokenKind.For)
        from world in Name
        select (documentation, name, world);

    /// <summary>Goals.</summary>
    public static readonly Parser<Declaration?> Goals =
        Blocks.Headed<(string? Documentation, Identifier Name, Identifier World), GoalMember, Declaration>(
            Header,
            Members,
            (header, members, span) => new GoalsDeclaration(header.Name, header.World, members, header.Documentation, span));

    private static Parser<GoalMember> Named(GoalMemberKind kind) => (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from colon in Token(TokenKind.Colon)
        from predicate in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new GoalMember(kind, name, predicate, documentation, span))).Spanned();

    private static Parser<GoalMember> Nameless(GoalMemberKind kind) => (
        from documentation in Documentation
        from keyword in Leading
        from colon in Token(TokenKind.Colon)
        from predicate in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new GoalMember(kind, null, predicate, documentation, span))).Spanned();
}
