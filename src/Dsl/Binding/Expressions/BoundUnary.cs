using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary><c>not P</c> or <c>-E</c>; elementwise on vectors.</summary>
public sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
