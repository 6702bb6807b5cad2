using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What stands in the blocks of train, probe, learner and <c>with</c>.</summary>
internal static class AssignmentGrammar
{
    private static readonly Parser<Assignment> Assignment = (
        from name in Name
        from equal in Token(TokenKind.Equal)
        from value in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new Assignment(name, value, span))).Spanned();

    /// <summary>Assignments.</summary>
    public static readonly ItemList<Assignment> Assignments = new(
        "an assignment", "in a block of assignments", ImmutableDictionary<TokenKind, Parser<Assignment?>>.Empty)
    {
        Unnamed = (Assignment, [TokenKind.Equal]),
    };
}
