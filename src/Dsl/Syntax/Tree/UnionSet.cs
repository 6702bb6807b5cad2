namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>A + B</c>.</summary>
public sealed record UnionSet(SetExpression Left, SetExpression Right, TextSpan Span) : SetExpression(Span);
