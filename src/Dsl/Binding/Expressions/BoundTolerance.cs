using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>
/// <c>tolerance(x, lo..hi, margin, shape, value_at_margin)</c>, dm_control's (Tassa et al. 2018): 1 within the bounds, falling
/// off outside; 0 outside where the margin is 0. Elementwise in <c>Value</c>; bounds and margin have its shape or are scalars
/// that have been broadcast to it.
/// </summary>
/// <param name="Value">x.</param>
/// <param name="Low">The lower bound, which may be −∞.</param>
/// <param name="High">The upper bound, which may be ∞.</param>
/// <param name="Margin">The distance at which the value has fallen to <paramref name="ValueAtMargin"/>.</param>
/// <param name="Shape">The shape.</param>
/// <param name="ValueAtMargin">In [0, 1).</param>
/// <param name="Type">Real, or a vector or matrix of reals.</param>
/// <param name="Span">Its place.</param>
public sealed record BoundTolerance(
    BoundExpression Value,
    BoundExpression Low,
    BoundExpression High,
    BoundExpression Margin,
    MarginShape Shape,
    double ValueAtMargin,
    DslType Type,
    TextSpan Span) : BoundExpression(Type, Span);
