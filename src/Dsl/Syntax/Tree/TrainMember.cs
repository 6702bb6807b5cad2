using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>train { … }</c>.</summary>
public sealed record TrainMember(ImmutableArray<Assignment> Settings, TextSpan Span) : ExperimentMember(Span);
