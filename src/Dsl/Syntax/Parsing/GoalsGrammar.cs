using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Goals and their members.</summary>
internal static class GoalsGrammar
{
    private static readonly string FamilyWord = TokenFacts.GetSpelling(TokenKind.Family)!;

    private static readonly Parser<FamilySyntax> Family = (
        from keyword in Leading
        from kind in Name
        from features in Enclosed(
            TokenKind.LeftParenthesis, CommaSeparated(ExpressionGrammar.Expression), TokenKind.RightParenthesis)
        from weights in Optionally(TokenKind.Weights, Name)
        from samples in Optionally(TokenKind.Samples, ExpressionGrammar.Expression)
        from end in LineEnd.Expecting(new Expectation(
            "'weights', 'samples' or ';'", "End the line with ';', after 'weights' and 'samples'", ["weights", "samples"]))
        select Node(span => new FamilySyntax(kind, features, weights, samples, span))).Spanned();

    private static readonly ItemList<SyntaxNode> Members = new(
        "a goal",
        "in goals",
        new TokenTable<Parser<SyntaxNode?>>
        {
            [TokenKind.Intended] = Named(GoalMemberKind.Intended),
            [TokenKind.Rival] = Named(GoalMemberKind.Rival),
            [TokenKind.Solvable] = Nameless(GoalMemberKind.Solvable),
            [TokenKind.Distinguishing] = Nameless(GoalMemberKind.Distinguishing),
            [TokenKind.Family] = Family,
        });

    private static readonly Parser<(string? Documentation, Identifier Name, Identifier World)> Header =
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from preposition in Token(TokenKind.For)
        from world in Name
        select (documentation, name, world);

    /// <summary>Goals.</summary>
    public static readonly Parser<Declaration?> Goals = input =>
        Blocks.Headed<(string? Documentation, Identifier Name, Identifier World), SyntaxNode, Declaration>(
            Header,
            Members,
            (header, members, span) => new GoalsDeclaration(
                header.Name, header.World, [.. members.OfType<GoalMember>()], header.Documentation, span)
            {
                Family = FindFamily(members, ((TokenInput)input).State),
            })(input);

    private static FamilySyntax? FindFamily(ImmutableArray<SyntaxNode> members, ParseState state)
    {
        var families = members.OfType<FamilySyntax>().ToList();
        foreach (var family in families.Skip(1))
            state.Report(DiagnosticCatalogue.GivenTwice, new TextSpan(family.Span.Start, FamilyWord.Length), FamilyWord);
        return families.FirstOrDefault();
    }

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
