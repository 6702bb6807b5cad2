using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>m[.., a..b]</c>: columns of a matrix from <c>Start</c>, as many as the type has.</summary>
public sealed record BoundColumns(BoundExpression Matrix, int Start, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
