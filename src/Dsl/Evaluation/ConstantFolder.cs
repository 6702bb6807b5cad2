using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

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
        BoundVector vector => Concatenate(vector.Elements),
        BoundBroadcast broadcast => Repeat(broadcast),
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

    private static double[]? Concatenate(EquatableArray<BoundExpression> elements)
    {
        var values = new List<double>(elements.Count);
        foreach (var element in elements)
        {
            if (ValuesOf(element) is not { } own)
                return null;
            values.AddRange(own);
        }

        return [.. values];
    }

    private static double[]? Repeat(BoundBroadcast broadcast)
    {
        if (ValuesOf(broadcast.Operand) is not { } values)
            return null;
        var repeated = new double[Shape.Of(broadcast.Type).Count];
        for (var i = 0; i < repeated.Length; i++)
            repeated[i] = values[i % values.Length];
        return repeated;
    }

    private static double[]? Compute(BoundExpression expression)
    {
        if (expression is BoundConditional choice)
            return Choose(choice);
        var children = expression.Children;
        if (children.Count == 0)
            return null;
        var parts = new double[children.Count][];
        for (var i = 0; i < parts.Length; i++)
        {
            if (ValuesOf(children[i]) is not { } values)
                return null;
            parts[i] = values;
        }

        return expression switch
        {
            BoundIndex index => Take(parts[0], At(parts[1][0], index.Vector.Type), Shape.Of(index.Type).Count),
            BoundSlice slice => [.. parts[0].Skip(slice.Start * WidthOf(slice.Target.Type)).Take(Shape.Of(slice.Type).Count)],
            BoundColumn column => Columns(parts[0], WidthOf(column.Matrix.Type), Math.Max(0, Math.Min((int)parts[1][0], WidthOf(column.Matrix.Type) - 1)), 1),
            BoundColumns columns => Columns(parts[0], WidthOf(columns.Matrix.Type), columns.Start, Shape.Of(columns.Type).Columns),
            BoundMaskTest test => Take(parts[1], At(parts[0][0], test.Mask.Type), 1),
            BoundCall { Function: Function.Dot } => [Dot(parts[0], parts[1])],
            BoundCall { Arguments: [{ Type: VectorType or MatrixType }], Type: not (VectorType or MatrixType) } call =>
                Reduce(call.Function, parts[0]) is { } value ? [value] : null,
            _ => Elementwise(expression, parts),
        };
    }

    private static double[]? Choose(BoundConditional choice)
    {
        if (ValuesOf(choice.Condition) is not { } condition)
            return null;
        if (condition.Length == 1)
            return ValuesOf(condition[0] != 0 ? choice.Then : choice.Else);
        return ValuesOf(choice.Then) is { } then && ValuesOf(choice.Else) is { } otherwise
            ? [.. condition.Select((holds, i) => holds != 0 ? then[i] : otherwise[i])]
            : null;
    }

    private static int WidthOf(DslType type) => type is MatrixType matrix ? matrix.Columns : 1;

    private static int At(double index, DslType type)
    {
        var count = type is MatrixType matrix ? matrix.Rows : Shape.Of(type).Count;
        return (int)Math.Max(0, Math.Min(index, count - 1));
    }

    private static double[] Take(double[] values, int index, int count) => [.. values.Skip(index * count).Take(count)];

    private static double[] Columns(double[] values, int width, int start, int count) =>
        [.. values.Where((_, i) => i % width >= start && i % width < start + count)];

    private static double[]? Elementwise(BoundExpression expression, double[][] parts)
    {
        var results = new double[Shape.Of(expression.Type).Count];
        var operands = new double[parts.Length];
        for (var i = 0; i < results.Length; i++)
        {
            for (var k = 0; k < operands.Length; k++)
                operands[k] = parts[k][i];
            if (Evaluate(expression, operands) is not { } value)
                return null;
            results[i] = value;
        }

        return results;
    }

    private static double? Evaluate(BoundExpression expression, double[] values) => expression switch
    {
        BoundUnary { Operator: UnaryOperator.Not } => values[0] == 0 ? 1 : 0,
        BoundUnary => -values[0],
        BoundPower => Math.Pow(values[0], values[1]),
        BoundChain chain => EvaluateChain(chain, values),
        BoundImplies => values[0] == 0 || values[1] != 0 ? 1 : 0,
        BoundRangeTest => values[0] >= values[1] && values[0] <= values[2] ? 1 : 0,
        BoundCall call => EvaluateCall(call.Function, values),
        _ => null,
    };

    private static double EvaluateChain(BoundChain chain, double[] values)
    {
        switch (chain.Kind)
        {
            case ChainKind.And:
                return values.All(value => value != 0) ? 1 : 0;
            case ChainKind.Or:
                return values.Any(value => value != 0) ? 1 : 0;
            case ChainKind.Comparison:
                for (var i = 0; i < chain.Operators.Count; i++)
                {
                    if (!Compare(chain.Operators[i].Operator, values[i], values[i + 1]))
                        return 0;
                }

                return 1;
            default:
                var result = values[0];
                for (var i = 0; i < chain.Operators.Count; i++)
                    result = Combine(chain.Operators[i].Operator, result, values[i + 1]);
                return result;
        }
    }

    private static bool Compare(ChainOperator comparison, double a, double b) => comparison switch
    {
        ChainOperator.Equal => a == b,
        ChainOperator.NotEqual => a != b,
        ChainOperator.Less => a < b,
        ChainOperator.LessOrEqual => a <= b,
        ChainOperator.Greater => a > b,
        _ => a >= b,
    };

    private static double Combine(ChainOperator operation, double a, double b) => operation switch
    {
        ChainOperator.Add => a + b,
        ChainOperator.Subtract => a - b,
        ChainOperator.Multiply => a * b,
        ChainOperator.Divide => a / b,
        _ => a - (b * Math.Floor(a / b)),
    };

    private static double? EvaluateCall(Function function, double[] values) => function switch
    {
        Function.Abs => Math.Abs(values[0]),
        Function.Min => values.Min(),
        Function.Max => values.Max(),
        Function.Clamp => Math.Min(Math.Max(values[0], values[1]), values[2]),
        Function.Floor => Math.Floor(values[0]),
        Function.Ceil => Math.Ceiling(values[0]),
        Function.Round => Math.Round(values[0], MidpointRounding.ToEven),
        Function.Sign => double.IsNaN(values[0]) ? double.NaN : Math.Sign(values[0]),
        Function.Sqrt => Math.Sqrt(values[0]),
        Function.Exp => Math.Exp(values[0]),
        Function.Log => Math.Log(values[0]),
        Function.Log1P => LogOnePlus(values[0]),
        Function.Sin => Math.Sin(values[0]),
        Function.Cos => Math.Cos(values[0]),
        Function.Tan => Math.Tan(values[0]),
        Function.Asin => Math.Asin(values[0]),
        Function.Acos => Math.Acos(values[0]),
        Function.Atan2 => Math.Atan2(values[0], values[1]),
        Function.Tanh => Math.Tanh(values[0]),
        Function.Hypot => Hypotenuse(Math.Abs(values[0]), Math.Abs(values[1])),
        Function.Wrap => Wrap(values[0]),
        _ => null,
    };

    private static double? Reduce(Function function, double[] values) => function switch
    {
        Function.Sum => Sum(values, value => value),
        Function.Product => values.Aggregate(1.0, (product, value) => product * value),
        Function.Mean => Sum(values, value => value) / values.Length,
        Function.MinOf => values.Min(),
        Function.MaxOf => values.Max(),
        Function.Norm => Math.Sqrt(Sum(values, value => value * value)),
        Function.Norm1 => Sum(values, Math.Abs),
        Function.Any => values.Any(value => value != 0) ? 1 : 0,
        Function.All => values.All(value => value != 0) ? 1 : 0,
        Function.Count => values.Count(value => value != 0),
        _ => null,
    };

    private static double Sum(double[] values, Func<double, double> term)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += term(value);
        return sum;
    }

    private static double Dot(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
            sum += first[i] * second[i];
        return sum;
    }

    private static double Wrap(double angle)
    {
        const double Turn = 2 * Math.PI;
        return angle - (Turn * Math.Floor((angle + Math.PI) / Turn));
    }

    // Kahan's formula (via Goldberg 1991, theorem 4): exact to a few ulps where log(1 + x) loses all digits.
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1));
    }

    private static double Hypotenuse(double a, double b)
    {
        var (larger, smaller) = a > b ? (a, b) : (b, a);
        if (larger == 0 || double.IsInfinity(larger))
            return larger;
        var ratio = smaller / larger;
        return larger * Math.Sqrt(1 + (ratio * ratio));
    }
}
