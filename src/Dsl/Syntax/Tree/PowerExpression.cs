namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>a ^ b</c>; associates to the right.</summary>
public sealed record PowerExpression(Expression Base, Expression Exponent, TextSpan Span, int Depth)
    : Expression(Span, Depth);
