using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>learner NAME { … }</c>; in a preset the name is absent.</summary>
public sealed record LearnerMember(Identifier? Name, ImmutableArray<Assignment> Options, TextSpan Span)
    : ExperimentMember(Span);
