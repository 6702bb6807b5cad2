using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>m[.., j]</c>: a column as a vector. An index outside is treated as <see cref="BoundIndex"/> does.</summary>
public sealed record BoundColumn(BoundExpression Matrix, BoundExpression Index, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
