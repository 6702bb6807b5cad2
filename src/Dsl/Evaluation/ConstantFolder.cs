using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Evaluation;

/// <summary>Computes what is known while building, in double precision.</summary>
internal static class ConstantFolder
{
    // Larger vectors stay as they are written until their values are asked for: a file that uses one often stays small.
    private const int MostElements = 64;

    /// <summary>
    /// The value of an expression whose parts are constants, as a constant; else the expression itself. Only the outermost
    /// operation is computed: binding folds from the inside.
    /// </summary>
    public static BoundExpression Fold(BoundExpression expression)
    {
        if (expression is BoundConstant or BoundVector or BoundBroadcast)
            return expression;
        if (expression is BoundIndex { Vector: BoundVector vector, Index: BoundConstant index })
            return vector.Elements[Math.Max(0, Math.Min((int)index.Value, vector.Elements.Count - 1))] with { Span = expression.Span };
        return Shape.Of(expression.Type).Count <= MostElements && Compute(expression) is { } values
            ? Literal(values, expression.Type, expression.Span)
            : expression;
    }

    /// <summary>The values of a constant, a matrix row by row; null where an expression is none.</summary>
    public static double[]? ValuesOf(BoundExpression expression) => expression switch
    {
        BoundConstant constant => [constant.Value],
        BoundVector or BoundBroadcast => Compute(expression),
        _ => Shape.Of(expression.Type).Count > MostElements ? Compute(expression) : null,
    };

    /// <summary>A constant as it would be written.</summary>
    /// <param name="values">The values, a matrix row by row.</param>
    /// <param name="type">The type, whose ranges become those of the values.</param>
    /// <param name="span">The place.</param>
    public static BoundExpression Literal(double[] values, DslType type, TextSpan span)
    {
        if (Shape.Of(type).IsScalar)
            return new BoundConstant(values[0], TypeOf(values[0], type), span);
        var scalar = TypeFacts.Unite(TypeOf(values.Min(), type.Scalar), TypeOf(values.Max(), type.Scalar)) ?? type.Scalar;
        var shape = Shape.Of(type);
        var elements = shape.IsMatrix
            ? Enumerable.Range(0, shape.Rows).Select(i =>
                Literal([.. values.Skip(i * shape.Columns).Take(shape.Columns)], new VectorType(scalar, shape.Columns), span))
            : values.Select(value => Literal([value], scalar, span));
        var bare = shape.With(scalar);
        return new BoundVector(
            elements.ToEquatable(),
            (type, bare) switch
            {
                (VectorType { Components: var names }, VectorType vector) => vector with { Components = names },
                (MatrixType { Components: var names }, MatrixType matrix) => matrix with { Components = names },
                _ => bare,
            },
            span);
    }

    private static DslType TypeOf(double value, DslType type) => type switch
    {
        IntType => TypeFacts.OfConstant(value, isWhole: true),
        RealType real => real with { Low = value, High = value },
        _ => type,
    };

    private static double[]? Compute(BoundExpression expression)
    {
        if (expression is BoundConditional choice)
            return Choose(choice);
        var children = expression.Children;
        if (children.Count == 0 || expression is BoundPast or BoundCall { Function: Function.Random or Function.NextRandom })
            return null;
        var parts = new double[children.Count][];
        for (var i = 0; i < parts.Length; i++)
        {
            if (ValuesOf(children[i]) is not { } values)
                return null;
            parts[i] = values;
        }

        return Computation.Of(expression, parts);
    }

    // What is not chosen need not be known.
    private static double[]? Choose(BoundConditional choice)
    {
        if (ValuesOf(choice.Condition) is not { } condition)
            return null;
        if (condition.Length == 1)
            return ValuesOf(condition[0] != 0 ? choice.Then : choice.Else);
        return ValuesOf(choice.Then) is { } then && ValuesOf(choice.Else) is { } otherwise
            ? Computation.Of(choice, [condition, then, otherwise])
            : null;
    }
}
