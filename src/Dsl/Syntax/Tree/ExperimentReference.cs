namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>world NAME;</c>, <c>goals NAME;</c> or <c>observe NAME;</c>.</summary>
public sealed record ExperimentReference(ExperimentReferenceKind Kind, Identifier Name, TextSpan Span)
    : ExperimentMember(Span);
