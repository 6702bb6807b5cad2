using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>
/// An operator about the past. Its memory belongs to the episode and advances at every step, whether or not what reads it is
/// evaluated. Lets that read the past are inlined where they are used, so that it stands in lines of sets only; it never
/// stands under <c>next</c>.
/// </summary>
/// <param name="Kind">What it remembers.</param>
/// <param name="Operand">Of what: a scalar for all kinds but initial and prev.</param>
/// <param name="First">For prev: the value at the first step, or null.</param>
/// <param name="Window">For within: the number of steps, at least 1; else 0.</param>
/// <param name="Type">Its type.</param>
/// <param name="Span">Its place.</param>
public sealed record BoundPast(
    PastKind Kind, BoundExpression Operand, BoundExpression? First, int Window, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
