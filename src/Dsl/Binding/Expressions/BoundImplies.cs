using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>p implies q</c>.</summary>
public sealed record BoundImplies(BoundExpression Premise, BoundExpression Conclusion, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
