using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Types: a name, a unit, sizes, names of components, a range.</summary>
internal static class TypeGrammar
{
    private static readonly Parser<Identifier> TypeName =
        NameOf(new Expectation("a type", "Write bool, int, real or the name of an enum here"));

    private static readonly Parser<ImmutableArray<Expression>> Sizes = Enclosed(
        TokenKind.LeftBracket, CommaSeparated(ExpressionGrammar.Expression), TokenKind.RightBracket);

    private static readonly Parser<ImmutableArray<Identifier>> Names = Enclosed(
        TokenKind.LeftBrace, CommaSeparated(Name), TokenKind.RightBrace);

    /// <summary>A type.</summary>
    public static readonly Parser<TypeSyntax> Type = (
        from name in TypeName
        from unit in UnitGrammar.Suffix
        from misspelled in MisplacedUnit(name)
        from dimensions in Some(TokenKind.LeftBracket, Sizes)
        from misplaced in MisplacedUnit(name)
        from components in Some(TokenKind.LeftBrace, Names)
        from range in Optionally(TokenKind.In, ExpressionGrammar.Range)
        select Node(span => new TypeSyntax(name, dimensions, range, span) { Unit = unit, Components = components })).Spanned();

    /// <summary>
    /// What was meant for a unit, and is none: it does not touch <c>real</c>, it holds more than a unit can, or another
    /// type stands before it. It is reported and left out.
    /// </summary>
    private static Parser<bool> MisplacedUnit(Identifier name) => input =>
    {
        var here = (TokenInput)input;
        var end = here;
        if (here.Kind == TokenKind.Less)
        {
            while (end.Kind is not (TokenKind.Greater or TokenKind.Semicolon or TokenKind.EndOfFile or TokenKind.LeftBrace or TokenKind.RightBrace))
                end = end.Next();
        }

        if (end.Kind != TokenKind.Greater)
            return Result.Success(false, here);

        end = end.Next();
        here.State.Break(
            DiagnosticCatalogue.MisplacedUnit, SpanOf(here, end), Excerpt.Of(here.State.Text.Source.Slice(SpanOf(here, end))),
            name.Text == "real"
                ? "Write it just after 'real' and without blanks, of names, 1, '*', '/' and whole exponents, as in real<m/s^2>"
                : "Only a real has a unit: leave it out, or make the type a real");
        return Result.Success(true, end);
    };
}
