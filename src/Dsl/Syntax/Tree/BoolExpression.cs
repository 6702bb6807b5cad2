namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BoolExpression(bool Value, TextSpan Span) : Expression(Span, 1);
