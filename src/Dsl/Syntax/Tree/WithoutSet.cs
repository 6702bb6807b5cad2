namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>A - NAME</c>: a set without one of its lines.</summary>
public sealed record WithoutSet(SetExpression Set, Identifier Line, TextSpan Span) : SetExpression(Span);
