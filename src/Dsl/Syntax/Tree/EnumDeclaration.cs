using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>enum NAME { a, b }</c>, at the top of a file or in a world.</summary>
public sealed record EnumDeclaration(
    Identifier Name, ImmutableArray<Identifier> Members, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span);
