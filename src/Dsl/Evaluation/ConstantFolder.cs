using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Evaluation;

/// <summary>Computes what is known while building, in double precision.</summary>
internal static class ConstantFolder
{
    /// <summary>
    /// The value of an expression whose parts are constants, as a constant; else the expression itself. Only the outermost
    /// operation is computed: binding folds from the inside.
    /// </summary>
    public static BoundExpression Fold(BoundExpression expression)
    {
        if (expression is BoundConditional { Condition: BoundConstant condition, Then: BoundConstant, Else: BoundConstant } choice)
            return ((BoundConstant)(condition.Value != 0 ? choice.Then : choice.Else)) with { Span = choice.Span };
        if (expression is BoundVector)
            return expression;
        if (expression is BoundUnary { Operand: BoundVector vector } unary)
        {
            return vector with
            {
                Elements = vector.Elements.Select(element => Fold(new BoundUnary(unary.Operator, element, element.Type, element.Span))).ToEquatable(),
                Span = unary.Span,
            };
        }

        if (expression is BoundIndex { Vector: BoundVector elements, Index: BoundConstant index })
            return elements.Elements[(int)index.Value] with { Span = expression.Span };
        return Evaluate(expression) is { } value ? Constant(value, expression) : expression;
    }

    private static BoundConstant Constant(double value, BoundExpression expression) => new(
        value,
        expression.Type switch
        {
            IntType => TypeFacts.OfConstant(value, isWhole: true),
            RealType => TypeFacts.OfConstant(value, isWhole: false),
            var other => other,
        },
        expression.Span);

    private static double? Evaluate(BoundExpression expression)
    {
        var children = expression.Children;
        if (children.Count == 0)
            return null;
        if (expression is BoundCall { Arguments: [BoundVector vector] } reduction)
            return Values(vector.Elements) is { } elements ? Reduce(reduction.Function, elements) : null;
        if (Values(children) is not { } values)
            return null;
        return expression switch
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
    }

    private static double[]? Values(EquatableArray<BoundExpression> expressions)
    {
        var values = new double[expressions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (expressions[i] is not BoundConstant constant)
                return null;
            values[i] = constant.Value;
        }

        return values;
    }

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
        _ => null,
    };

    private static double? Reduce(Function function, double[] values) => function switch
    {
        Function.Sum => values.Sum(),
        Function.Product => values.Aggregate(1.0, (product, value) => product * value),
        Function.Mean => values.Average(),
        Function.MinOf => values.Min(),
        Function.MaxOf => values.Max(),
        Function.Any => values.Any(value => value != 0) ? 1 : 0,
        Function.All => values.All(value => value != 0) ? 1 : 0,
        Function.Count => values.Count(value => value != 0),
        _ => null,
    };

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
