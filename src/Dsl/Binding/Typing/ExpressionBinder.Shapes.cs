using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Binding.Typing;

/// <content>What operators do element by element: operands of one shape.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Repeats operands so that all have one shape; says so where they cannot.</summary>
    /// <param name="operands">The operands, without errors.</param>
    /// <param name="symbol">The operator or function, as a message calls what stands before the operand of an index.</param>
    /// <param name="broadcast">The operands, each of the shape.</param>
    /// <param name="shape">The shape.</param>
    private bool TryUnite(
        IReadOnlyList<BoundExpression> operands, Func<int, string> symbol, out EquatableArray<BoundExpression> broadcast, out Shape shape)
    {
        broadcast = [];
        shape = Shape.Scalar;
        BoundExpression? largest = null;
        for (var i = 0; i < operands.Count; i++)
        {
            var own = Shape.Of(operands[i].Type);
            if (Shape.Unite(shape, own) is not { } united)
            {
                Error(
                    DiagnosticCatalogue.ShapeMismatch, operands[i].Span, file.Quote(largest!.Span), largest.Type.WithArticle,
                    file.Quote(operands[i].Span), operands[i].Type.WithArticle, symbol(i));
                return false;
            }

            if (united == own && !own.IsScalar)
                largest = operands[i];
            shape = united;
        }

        var target = shape;
        broadcast = operands.Select(operand => Broadcast(operand, target)).ToEquatable();
        return true;
    }

    /// <summary>A value repeated until it has a shape that it fits.</summary>
    private static BoundExpression Broadcast(BoundExpression operand, Shape shape) =>
        Shape.Of(operand.Type) == shape ? operand : new BoundBroadcast(operand, shape.With(operand.Type.Scalar), operand.Span);
}
