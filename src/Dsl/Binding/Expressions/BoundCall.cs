using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A call of a function of the language.</summary>
public sealed record BoundCall(
    Function Function, EquatableArray<BoundExpression> Arguments, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
