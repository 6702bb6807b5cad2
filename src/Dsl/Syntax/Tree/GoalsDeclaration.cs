using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>goals NAME for WORLD { … }</c>.</summary>
public sealed record GoalsDeclaration(
    Identifier Name, Identifier World, ImmutableArray<GoalMember> Members, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span)
{
    /// <summary>The family of goals that are sampled, or null.</summary>
    public FamilySyntax? Family { get; init; }
}
