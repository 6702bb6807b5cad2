namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>p implies q</c>; associates to the right.</summary>
public sealed record ImpliesExpression(Expression Premise, Expression Conclusion, TextSpan Span, int Depth)
    : Expression(Span, Depth);
