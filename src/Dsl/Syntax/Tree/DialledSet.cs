namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>SET | DIAL</c>.</summary>
public sealed record DialledSet(SetExpression Set, Dial Dial, TextSpan Span) : SetExpression(Span);
