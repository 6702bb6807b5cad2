using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>experiment NAME { … }</c>.</summary>
public sealed record ExperimentDeclaration(
    Identifier Name, ImmutableArray<ExperimentMember> Members, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span);
