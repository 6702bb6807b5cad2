using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What stands in the blocks of train, probe, learner, <c>with</c>, and of examples.</summary>
internal static class AssignmentGrammar
{
    private static readonly Expectation Variable = new(
        "a variable", "Begin the line with the name of a variable, with an index or a component where it has one");

    private static readonly Parser<Assignment> Assignment = (
        from name in Name
        from equal in Token(TokenKind.Equal)
        from value in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new Assignment(name, value, span))).Spanned();

    private static readonly Parser<Expression> Place = input =>
    {
        var here = (TokenInput)input;
        if (here.Kind is not (TokenKind.Terminated or TokenKind.Truncated or TokenKind.Elapsed) && !TokenFacts.IsName(here.Kind))
            return Fail<Expression>(here, Variable);
        var place = PrimaryGrammar.Postfix(here);
        return !place.WasSuccessful || FindRoot(place.Value) is not null ? place : Fail<Expression>(here, Variable);
    };

    private static readonly Parser<Assignment> PlaceAssignment = (
        from place in Place
        from equal in Token(TokenKind.Equal)
        from value in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new Assignment(FindRoot(place)!, value, span) { Place = place })).Spanned();

    /// <summary>Assignments to names.</summary>
    public static readonly ItemList<Assignment> Assignments = new(
        "an assignment", "in a block of assignments", new TokenTable<Parser<Assignment?>>())
    {
        Unnamed = (Assignment, [TokenKind.Equal]),
    };

    /// <summary>Assignments to variables, their elements and components, in an example.</summary>
    public static readonly ItemList<Assignment> Places = new(
        "an assignment", "in a block of assignments", new TokenTable<Parser<Assignment?>>())
    {
        Unnamed = (PlaceAssignment, [TokenKind.Equal, TokenKind.Dot, TokenKind.LeftBracket]),
        Ends = [TokenKind.Given, TokenKind.Next, TokenKind.Then],
    };

    /// <summary>A name, dots included; null where an expression is more than that.</summary>
    public static Identifier? NameOf(Expression expression) => expression switch
    {
        NameExpression name => new Identifier(name.Name, name.Span),
        MemberExpression member when NameOf(member.Target) is { } target =>
            new Identifier($"{target.Text}.{member.Name.Text}", member.Span),
        _ => null,
    };

    /// <summary>The name before the first index of a place, dots included; null where the expression is no place.</summary>
    private static Identifier? FindRoot(Expression place) => place switch
    {
        IndexExpression index => FindRoot(index.Target),
        MemberExpression member => NameOf(member) ?? FindRoot(member.Target),
        _ => NameOf(place),
    };
}
