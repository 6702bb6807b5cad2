namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>not P</c> or <c>-E</c>.</summary>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, TextSpan Span, int Depth)
    : Expression(Span, Depth);
