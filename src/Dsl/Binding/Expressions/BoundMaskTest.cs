using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>a in MASK</c>: the element of a bool vector at the index of an enum or int value.</summary>
public sealed record BoundMaskTest(BoundExpression Value, BoundExpression Mask, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
