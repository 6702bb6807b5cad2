using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Named quantities and functions, in worlds, in sets and at the top of a file.</summary>
internal static class LetGrammar
{
    private static readonly Parser<ImmutableArray<Identifier>> Names =
        Enclosed(TokenKind.LeftParenthesis, CommaSeparated(Name), TokenKind.RightParenthesis);

    private static readonly Parser<ImmutableArray<Identifier>> Parameters = input =>
        ((TokenInput)input).Kind == TokenKind.LeftParenthesis
            ? Names(input)
            : Result.Success(ImmutableArray<Identifier>.Empty, input);

    /// <summary>A quantity, or with parameters a function.</summary>
    public static readonly Parser<LetMember> Let = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from parameters in Parameters
        from equal in Token(TokenKind.Equal)
        from value in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new LetMember(name, parameters, value, documentation, span))).Spanned();

    /// <summary>Whether a function begins here, and not a quantity.</summary>
    public static bool IsFunction(TokenInput let) => let.Peek(2) == TokenKind.LeftParenthesis;
}
