namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A number of steps as an argument: <c>n steps</c>.</summary>
public sealed record StepsExpression(Expression Count, TextSpan Span, int Depth) : Expression(Span, Depth);
