using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>world NAME [binds TYPES] { … }</c>.</summary>
public sealed record WorldDeclaration(
    Identifier Name, ImmutableArray<WorldMember> Members, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span)
{
    /// <summary>The C# types that it binds, dotted: of the state, and of the action where a second is named.</summary>
    public ImmutableArray<Identifier> Binds { get; init; } = [];
}
