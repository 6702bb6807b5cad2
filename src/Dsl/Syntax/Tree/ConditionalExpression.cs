namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>if P then A else B</c>.</summary>
public sealed record ConditionalExpression(
    Expression Condition, Expression Then, Expression Else, TextSpan Span, int Depth) : Expression(Span, Depth);
