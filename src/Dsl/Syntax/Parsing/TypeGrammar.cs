using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Types: a name, sizes, a range.</summary>
internal static class TypeGrammar
{
    private static readonly Parser<Identifier> TypeName =
        NameOf(new Expectation("a type", "Write bool, int, real or the name of an enum here"));

    private static readonly Parser<ImmutableArray<Expression>> Sizes = Enclosed(
        TokenKind.LeftBracket, CommaSeparated(ExpressionGrammar.Expression), TokenKind.RightBracket);

    private static readonly Parser<ImmutableArray<Expression>> Dimensions = input =>
    {
        var here = (TokenInput)input;
        if (here.Kind != TokenKind.LeftBracket)
            return Result.Success(ImmutableArray<Expression>.Empty, here);
        var sizes = Sizes(here);
        if (sizes is { WasSuccessful: true, Value.Length: > 1 })
            Unsupported.Break(here, (TokenInput)sizes.Remainder, "A matrix", "Use a vector of rows times columns elements");
        return sizes;
    };

    /// <summary>The unit of a type and the names of its components: both are left out of the tree.</summary>
    private static readonly Parser<bool> Unit = Without(
        TokenKind.UnitSuffix, here => here.Next(), "The unit", "Write the type without a unit");

    private static readonly Parser<bool> Components = Without(
        TokenKind.LeftBrace, Unsupported.SkipBrackets, "The list of component names", "Index them by number");

    /// <summary>A type.</summary>
    public static readonly Parser<TypeSyntax> Type = (
        from name in TypeName
        from unit in Unit
        from dimensions in Dimensions
        from components in Components
        from range in Optionally(TokenKind.In, ExpressionGrammar.Range)
        select Node(span => new TypeSyntax(name, dimensions, range, span))).Spanned();

    private static Parser<bool> Without(
        TokenKind first, Func<TokenInput, TokenInput> skip, string what, string advice) => input =>
    {
        var here = (TokenInput)input;
        if (here.Kind != first)
            return Result.Success(false, here);
        var end = skip(here);
        Unsupported.Part(here, end, $"{what} '{Excerpt.Of(here.State.Text.Source.Slice(SpanOf(here, end)))}'", advice);
        return Result.Success(true, end);
    };
}
