using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>
/// <c>v[i]</c>: an element of a vector, or a row of a matrix. An index outside the vector is an error of the file where it is
/// constant; else it is clamped to the vector.
/// </summary>
public sealed record BoundIndex(BoundExpression Vector, BoundExpression Index, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
