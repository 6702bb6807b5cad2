using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>
/// <c>if P then A else B</c>, also <c>where(P, A, B)</c>. Both outcomes have the type's shape. A condition that is a single
/// bool chooses between wholes; one of the type's shape chooses element by element.
/// </summary>
public sealed record BoundConditional(
    BoundExpression Condition, BoundExpression Then, BoundExpression Else, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
