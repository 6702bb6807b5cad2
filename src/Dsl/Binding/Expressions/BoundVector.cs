using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>[a, b, c]</c>: the elements of a vector, or the rows of a matrix, vectors of one length.</summary>
public sealed record BoundVector(EquatableArray<BoundExpression> Elements, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
