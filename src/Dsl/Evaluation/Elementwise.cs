using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Evaluation;

/// <summary>What operators and functions make of single numbers; of vectors and matrices they do so element by element.</summary>
internal static class Elementwise
{
    /// <summary>The value of an expression for one element.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="operands">A number for each of its parts.</param>
    public static double Apply(BoundExpression expression, double[] operands) => expression switch
    {
        BoundUnary { Operator: UnaryOperator.Not } => Truth(operands[0] == 0),
        BoundUnary => -operands[0],
        BoundPower power => Power(power, operands[0], operands[1]),
        BoundChain chain => Join(chain, operands),
        BoundImplies => Truth(operands[0] == 0 || operands[1] != 0),
        BoundConditional => operands[0] != 0 ? operands[1] : operands[2],
        BoundRangeTest => Truth(operands[0] >= operands[1] && operands[0] <= operands[2]),
        BoundTolerance tolerance => Falloff.At(
            tolerance.Shape, Falloff.Distance(operands[0], operands[1], operands[2]), operands[3], tolerance.ValueAtMargin),
        BoundCall call => Call(call.Function, operands),
        _ => throw new NotSupportedException($"{expression.GetType().Name} has no elements."),
    };

    /// <summary>A bool as a number.</summary>
    public static double Truth(bool value) => value ? 1 : 0;

    // A square that is written as one is a product: exact where Pow need not be.
    private static double Power(BoundPower power, double @base, double exponent) =>
        power.Exponent is BoundConstant { Value: 2 } or BoundBroadcast { Operand: BoundConstant { Value: 2 } }
            ? @base * @base
            : Elementary.Pow(@base, exponent);

    private static double Join(BoundChain chain, double[] operands)
    {
        switch (chain.Kind)
        {
            case ChainKind.And:
                return Truth(Array.TrueForAll(operands, operand => operand != 0));
            case ChainKind.Or:
                return Truth(Array.Exists(operands, operand => operand != 0));
            case ChainKind.Comparison:
                for (var i = 0; i < chain.Operators.Count; i++)
                {
                    if (!Compare(chain.Operators[i].Operator, operands[i], operands[i + 1]))
                        return 0;
                }

                return 1;
            default:
                var result = operands[0];
                for (var i = 0; i < chain.Operators.Count; i++)
                    result = Combine(chain.Operators[i].Operator, result, operands[i + 1]);
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
        _ => Arithmetic.Modulo(a, b),
    };

    private static double Call(Function function, double[] operands) => function switch
    {
        Function.Abs => Math.Abs(operands[0]),
        Function.Min => Fold(operands, Math.Min),
        Function.Max => Fold(operands, Math.Max),
        Function.Clamp => Math.Min(Math.Max(operands[0], operands[1]), operands[2]),
        Function.Floor => Math.Floor(operands[0]),
        Function.Ceil => Math.Ceiling(operands[0]),
        Function.Round => Math.Round(operands[0]),
        Function.Sign => Arithmetic.Sign(operands[0]),
        Function.Sqrt => Math.Sqrt(operands[0]),
        Function.Exp => Elementary.Exp(operands[0]),
        Function.Log => Elementary.Log(operands[0]),
        Function.Log1P => Elementary.Log1P(operands[0]),
        Function.Sin => Elementary.Sin(operands[0]),
        Function.Cos => Elementary.Cos(operands[0]),
        Function.Tan => Elementary.Tan(operands[0]),
        Function.Asin => Elementary.Asin(operands[0]),
        Function.Acos => Elementary.Acos(operands[0]),
        Function.Atan2 => Elementary.Atan2(operands[0], operands[1]),
        Function.Tanh => Elementary.Tanh(operands[0]),
        Function.Hypot => Elementary.Hypot(operands[0], operands[1]),
        Function.Wrap => Arithmetic.Wrap(operands[0]),
        _ => throw new NotSupportedException($"{function} is no function of single numbers."),
    };

    private static double Fold(double[] operands, Func<double, double, double> join)
    {
        var result = operands[0];
        for (var i = 1; i < operands.Length; i++)
            result = join(result, operands[i]);
        return result;
    }
}
