namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>a..b</c>, where a range is expected: after <c>in</c>, in types, slices and axes. An open end is null.</summary>
public sealed record RangeExpression(Expression? Low, Expression? High, TextSpan Span, int Depth)
    : Expression(Span, Depth);
