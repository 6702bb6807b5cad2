using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>An expression with its names and types resolved. Conversions from int to real are implicit in its parts.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Span">Where it was written.</param>
public abstract record BoundExpression(DslType Type, TextSpan Span);
