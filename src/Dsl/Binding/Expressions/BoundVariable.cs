using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A declared variable.</summary>
/// <param name="Source">Where it is read.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Span">Its place.</param>
public sealed record BoundVariable(VariableSource Source, string Name, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
