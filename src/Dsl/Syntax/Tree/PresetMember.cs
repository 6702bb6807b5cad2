using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>preset NAME { … }</c>: holds only <c>vary</c> and <c>learner</c>.</summary>
public sealed record PresetMember(Identifier Name, ImmutableArray<ExperimentMember> Members, TextSpan Span)
    : ExperimentMember(Span);
