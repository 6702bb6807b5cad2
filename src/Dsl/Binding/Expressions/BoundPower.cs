using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>a ^ b</c>, a real number.</summary>
public sealed record BoundPower(BoundExpression Base, BoundExpression Exponent, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
