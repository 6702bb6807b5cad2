using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>E in a..b</c>: both ends included.</summary>
public sealed record BoundRangeTest(
    BoundExpression Value, BoundExpression Low, BoundExpression High, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
