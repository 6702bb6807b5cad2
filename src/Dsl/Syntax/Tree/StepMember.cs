namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>step E;</c>, the duration of a step.</summary>
public sealed record StepMember(Expression Duration, TextSpan Span) : WorldMember(Span);
