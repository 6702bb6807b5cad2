using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>
/// A value repeated until it has the shape of its type: a scalar for every element of a vector or matrix, a vector for every
/// row of a matrix with as many columns. Inserted by the binder, so that the operands of an elementwise operator always have
/// the shape of its result.
/// </summary>
public sealed record BoundBroadcast(BoundExpression Operand, DslType Type, TextSpan Span) : BoundExpression(Type, Span);
