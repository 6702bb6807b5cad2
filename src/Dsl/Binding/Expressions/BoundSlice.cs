using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>v[a..b]</c>: elements of a vector, or rows of a matrix, from <c>Start</c>, as many as the type has.</summary>
public sealed record BoundSlice(BoundExpression Target, int Start, DslType Type, TextSpan Span) : BoundExpression(Type, Span);
