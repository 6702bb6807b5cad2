namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A number as written: <c>10 0.5 3e-4 1_000 25%</c>.</summary>
/// <param name="Value">Its value, a percentage already divided by 100.</param>
/// <param name="IsWhole">It is written without a point, exponent or percent sign.</param>
/// <param name="Span">Its place.</param>
public sealed record NumberExpression(double Value, bool IsWhole, TextSpan Span) : Expression(Span, 1);
