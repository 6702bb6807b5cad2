using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A value known at build time.</summary>
/// <param name="Value">The number; a bool is 0 or 1, an enum member its index.</param>
/// <param name="Type">Its type, a scalar.</param>
/// <param name="Span">Its place.</param>
public sealed record BoundConstant(double Value, DslType Type, TextSpan Span) : BoundExpression(Type, Span);
