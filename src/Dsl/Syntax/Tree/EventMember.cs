namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>event NAME = PREDICATE;</c>, a happening: a predicate over a transition.</summary>
public sealed record EventMember(Identifier Name, Expression Value, string? Documentation, TextSpan Span)
    : WorldMember(Span);
