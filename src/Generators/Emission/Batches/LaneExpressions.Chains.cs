using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Batches;

internal sealed partial class LaneExpressions
{
    private LaneValue EmitChain(BoundChain chain, LanePosition? at) => chain.Kind switch
    {
        ChainKind.Or => LaneValue.Of(chain.Operands.Select(operand => Emit(operand, at).Node).Aggregate(graph.Or)),
        ChainKind.And => LaneValue.Of(chain.Operands.Select(operand => Emit(operand, at).Node).Aggregate(graph.And)),
        ChainKind.Comparison => EmitComparisons(chain, at),
        _ => EmitArithmetic(chain, at),
    };

    private LaneValue EmitComparisons(BoundChain chain, LanePosition? at)
    {
        var result = graph.Flag(true);
        var left = Emit(chain.Operands[0], at).Node;
        for (var i = 0; i < chain.Operators.Count; i++)
        {
            var right = Emit(chain.Operands[i + 1], at).Node;
            var areFlags = chain.Operands[i].Type.Scalar is BoolType;
            result = graph.And(result, Compare(chain.Operators[i].Operator, left, right, areFlags));
            left = right;
        }

        return LaneValue.Of(result);
    }

    // All bits of a lane are set where something holds, which is NaN as a number.
    private LaneNode Compare(ChainOperator @operator, LaneNode left, LaneNode right, bool areFlags) => @operator switch
    {
        _ when new RootComparison(graph).Find(@operator, left, right) is { } withoutRoot => withoutRoot,
        ChainOperator.Equal when areFlags => graph.Not(graph.Infix(left, "^", right)),
        ChainOperator.NotEqual when areFlags => graph.Infix(left, "^", right),
        ChainOperator.Equal => graph.Compare("AreEqual", left, right),
        ChainOperator.NotEqual => graph.Not(graph.Compare("AreEqual", left, right)),
        ChainOperator.Less => graph.Compare("LessThan", left, right),
        ChainOperator.LessOrEqual => graph.Compare("LessThanOrEqual", left, right),
        ChainOperator.Greater => graph.Compare("GreaterThan", left, right),
        ChainOperator.GreaterOrEqual => graph.Compare("GreaterThanOrEqual", left, right),
        _ => throw new NotSupportedException($"{@operator} is no comparison."),
    };

    private LaneValue EmitArithmetic(BoundChain chain, LanePosition? at)
    {
        var result = Emit(chain.Operands[0], at);
        for (var i = 0; i < chain.Operators.Count; i++)
            result = Combine(chain.Operators[i].Operator, result, Emit(chain.Operands[i + 1], at));
        return result;
    }

    private LaneValue Combine(ChainOperator @operator, LaneValue left, LaneValue right) => @operator switch
    {
        ChainOperator.Add => Join(left, "+", right, left.Range + right.Range),
        ChainOperator.Subtract => Join(left, "-", right, left.Range - right.Range),
        ChainOperator.Multiply => Multiply(left, right),
        ChainOperator.Divide => LaneValue.Of(Divide(left.Node, right.Node)),
        ChainOperator.Modulo => Modulo(left, right),
        _ => throw new NotSupportedException($"{@operator} is no arithmetic operator."),
    };

    private LaneValue Join(LaneValue left, string symbol, LaneValue right, Interval range) =>
        new(graph.Infix(left.Node, symbol, right.Node), left.IsWhole && right.IsWhole && range.FitsLong, range);

    private LaneValue Multiply(LaneValue left, LaneValue right)
    {
        var product = Join(left, "*", right, left.Range * right.Range);
        var hasOneZero = !product.IsWhole || (left.Range.Low >= 0 && right.Range.Low >= 0);
        return hasOneZero ? product : product with { Node = WithOneZero(product.Node) };
    }

    // To the same bits: both round the same product once.
    private LaneNode Divide(LaneNode dividend, LaneNode divisor) => divisor.Value is { } number && IsPowerOfTwo(number)
        ? graph.Infix(dividend, "*", graph.Number(1 / number))
        : graph.Infix(dividend, "/", divisor);

    private static bool IsPowerOfTwo(double value) =>
        Math.Abs(value) is >= 1e-200 and <= 1e200 && (BitConverter.DoubleToInt64Bits(value) & 0x000FFFFFFFFFFFFF) == 0;

    private LaneValue Modulo(LaneValue left, LaneValue right)
    {
        var isWhole = left.IsWhole && right.IsWhole && right.Range.Low == right.Range.High && right.Range.Low is not (0 or -1);
        if (!isWhole)
            return LaneValue.Of(graph.CallWith(Contract.Arithmetic + ".Modulo(", "", 4, left.Node, right.Node));
        var divisor = Math.Abs(right.Range.Low);
        var range = right.Range.Low > 0 ? new Interval(0, divisor - 1) : new Interval(1 - divisor, 0);
        const double MostExact = Interval.MaxExact / 4;
        var isExact = divisor <= int.MaxValue && left.Range.Low >= -MostExact && left.Range.High <= MostExact;
        var node = isExact
            ? graph.CallWith(Contract.Arithmetic + ".ModuloWhole(", ", " + Literals.Real(right.Range.Low), 4, left.Node)
            : WithOneZero(graph.CallWith(Contract.Arithmetic + ".Modulo(", "", 4, left.Node, right.Node));
        return new(node, true, range);
    }

    private LaneValue EmitPower(BoundPower power, LanePosition? at)
    {
        var @base = Emit(power.Base, at).Node;
        return LaneValue.Of(
            power.Exponent is BoundConstant { Value: 2 } or BoundBroadcast { Operand: BoundConstant { Value: 2 } }
                ? graph.Infix(@base, "*", @base)
                : graph.Call(Contract.Elementary + ".Pow", @base, Emit(power.Exponent, at).Node));
    }
}
