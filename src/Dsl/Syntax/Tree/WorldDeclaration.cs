using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>world NAME { … }</c>.</summary>
public sealed record WorldDeclaration(
    Identifier Name, ImmutableArray<WorldMember> Members, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span);
