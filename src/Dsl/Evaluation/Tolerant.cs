using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Evaluation;

/// <summary>The equality of examples: numbers are equal within 1e-9.</summary>
internal static class Tolerant
{
    private const double Tolerance = 1e-9;

    /// <summary>The same predicate with equality that tolerates rounding.</summary>
    public static BoundExpression Of(BoundExpression predicate) => predicate switch
    {
        BoundChain { Kind: ChainKind.Comparison } chain when chain.Operands[0].Type.Scalar.IsNumber => OfComparison(chain),
        { Type.Scalar: BoolType } => predicate.MapChildren(Of),
        _ => predicate,
    };

    private static BoundExpression OfComparison(BoundChain chain) => chain with
    {
        Kind = ChainKind.And,
        Operands = chain.Operators.Select((step, i) => Compare(
            chain with { Operands = [chain.Operands[i], chain.Operands[i + 1]], Operators = [step] })).ToEquatable(),
        Operators = [],
    };

    private static BoundExpression Compare(BoundChain pair) => pair.Operators[0].Operator switch
    {
        ChainOperator.Equal => IsNear(pair),
        ChainOperator.NotEqual => new BoundUnary(
            UnaryOperator.Not, IsNear(pair with { Operators = [new ChainStep(ChainOperator.Equal)] }), pair.Type, pair.Span),
        _ => pair,
    };

    // Infinities are equal, and have no difference.
    private static BoundChain IsNear(BoundChain equal)
    {
        var type = Shape.Of(equal.Type).With(TypeFacts.Real);
        var difference = new BoundChain(ChainKind.Additive, equal.Operands, [new ChainStep(ChainOperator.Subtract)], type, equal.Span);
        var near = new BoundRangeTest(difference, Bound(-Tolerance), Bound(Tolerance), equal.Type, equal.Span);
        return equal with { Kind = ChainKind.Or, Operands = [equal, near], Operators = [] };

        BoundExpression Bound(double value)
        {
            var bound = new BoundConstant(value, TypeFacts.Real, equal.Span);
            return Shape.Of(type).IsScalar ? bound : new BoundBroadcast(bound, type, equal.Span);
        }
    }
}
