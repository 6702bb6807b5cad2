using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>probe NAME { … }</c>.</summary>
public sealed record ProbeMember(Identifier Name, ImmutableArray<Assignment> Settings, TextSpan Span)
    : ExperimentMember(Span);
