using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>
/// Operands joined from the left by operators of one precedence, <c>in</c> excepted. A chain of comparisons is the
/// conjunction of its neighbouring pairs, each operand evaluated once. Division is real; <c>%</c> is floored.
/// Elementwise on vectors and matrices: all operands have the shape of the type.
/// </summary>
public sealed record BoundChain(
    ChainKind Kind,
    EquatableArray<BoundExpression> Operands,
    EquatableArray<ChainStep> Operators,
    DslType Type,
    TextSpan Span) : BoundExpression(Type, Span);
