using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary><c>language N;</c>, which the tree holds apart from the declarations.</summary>
internal sealed record LanguageDeclaration(NumberExpression Version, TextSpan Span)
    : Declaration(new Identifier(string.Empty, Span), null, Span);
