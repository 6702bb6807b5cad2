using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What a node may be, from what its operands may be.</summary>
internal static class NodeRanges
{
    // Sums of whole numbers up to here are exact.
    private const double MostExact = 1L << 53;
    private const int MostAdded = 256;

    /// <summary>The range of a node; empty where that of an operand is.</summary>
    /// <param name="node">The node, neither a variable nor unknown.</param>
    /// <param name="operands">The ranges of its operands.</param>
    public static ValueRange Of(in RangeNode node, ReadOnlySpan<ValueRange> operands)
    {
        foreach (var operand in operands)
        {
            if (operand.IsEmpty)
                return ValueRange.Empty;
        }

        if (operands.Length == 2 && node.Operands[0] == node.Operands[1] && OfSame(node.Operation, operands[0].Intersect(operands[1])) is { } same)
            return same;
        return node.Operation switch
        {
            RangeOperation.Add => RangeArithmetic.Add(operands[0], operands[1]),
            RangeOperation.Subtract => RangeArithmetic.Subtract(operands[0], operands[1]),
            RangeOperation.Multiply => RangeArithmetic.Multiply(operands[0], operands[1]),
            RangeOperation.Divide => RangeArithmetic.Divide(operands[0], operands[1]),
            RangeOperation.Modulo => RangeArithmetic.Modulo(operands[0], operands[1]),
            RangeOperation.Negate => RangeArithmetic.Negate(operands[0]),
            RangeOperation.Square => RangeArithmetic.Square(operands[0]),
            RangeOperation.Power => RangeFunctions.Pow(operands[0], operands[1]),
            RangeOperation.Abs => RangeArithmetic.Abs(operands[0]),
            RangeOperation.Min => RangeArithmetic.Min(operands[0], operands[1]),
            RangeOperation.Max => RangeArithmetic.Max(operands[0], operands[1]),
            RangeOperation.Floor => RangeFunctions.Floor(operands[0]),
            RangeOperation.Ceil => RangeFunctions.Ceil(operands[0]),
            RangeOperation.Round => RangeFunctions.Round(operands[0]),
            RangeOperation.Sign => RangeFunctions.Sign(operands[0]),
            RangeOperation.Sqrt => RangeFunctions.Sqrt(operands[0]),
            RangeOperation.Exp => RangeFunctions.Exp(operands[0]),
            RangeOperation.Log => RangeFunctions.Log(operands[0]),
            RangeOperation.Log1P => RangeFunctions.Log1P(operands[0]),
            RangeOperation.Sin => RangeFunctions.Sin(operands[0]),
            RangeOperation.Cos => RangeFunctions.Cos(operands[0]),
            RangeOperation.Tan => RangeFunctions.Tan(operands[0]),
            RangeOperation.Asin => RangeFunctions.Asin(operands[0]),
            RangeOperation.Acos => RangeFunctions.Acos(operands[0]),
            RangeOperation.Atan2 => RangeFunctions.Atan2(operands[0], operands[1]),
            RangeOperation.Tanh => RangeFunctions.Tanh(operands[0]),
            RangeOperation.Hypot => RangeFunctions.Hypot(operands[0], operands[1]),
            RangeOperation.Wrap => RangeFunctions.Wrap(operands[0]),
            RangeOperation.Distance => MarginRanges.Distance(operands[0], operands[1], operands[2]),
            RangeOperation.MarginRatio => MarginRanges.Ratio(operands[0], operands[1]),
            RangeOperation.Falloff => MarginRanges.Falloff(node.Shape, node.Value, operands[0]),
            RangeOperation.Total => Total(operands[0], operands[1], operands[2]),
            RangeOperation.Less => RangeArithmetic.Compare(ChainOperator.Less, operands[0], operands[1]),
            RangeOperation.LessOrEqual => RangeArithmetic.Compare(ChainOperator.LessOrEqual, operands[0], operands[1]),
            RangeOperation.Equal => RangeArithmetic.Compare(ChainOperator.Equal, operands[0], operands[1]),
            RangeOperation.Not => RangeArithmetic.Not(operands[0]),
            RangeOperation.And => All(operands),
            RangeOperation.Or => Any(operands),
            RangeOperation.Choose => Choose(operands[0], operands[1], operands[2]),
            _ => node.Kind,
        };
    }

    /// <summary>What an operation makes of a number and itself.</summary>
    public static ValueRange? OfSame(RangeOperation operation, ValueRange a)
    {
        var isNoNumber = a.MayBeNaN || RangeArithmetic.IsInfinite(a);
        return operation switch
        {
            RangeOperation.Subtract => (a.MayBeFinite ? ValueRange.Of(0) : ValueRange.Empty).Or(isNoNumber),
            RangeOperation.Divide => (a.Low < 0 || a.High > 0 ? ValueRange.Of(1) : ValueRange.Empty).Or(isNoNumber || a.MayBeZero),
            RangeOperation.Modulo => (a.Low < 0 || a.High > 0 ? ValueRange.Of(0) : ValueRange.Empty).Or(isNoNumber || a.MayBeZero),
            RangeOperation.Less => ValueRange.Of(0),
            RangeOperation.LessOrEqual or RangeOperation.Equal => RangeArithmetic.Truth(a.MayBeNaN, RangeArithmetic.HasNumbers(a)),
            _ => null,
        };
    }

    private static ValueRange All(ReadOnlySpan<ValueRange> operands)
    {
        var (mayBeFalse, mayBeTrue) = (false, true);
        foreach (var operand in operands)
        {
            mayBeFalse |= operand.Contains(0);
            mayBeTrue &= operand.Contains(1);
        }

        return RangeArithmetic.Truth(mayBeFalse, mayBeTrue);
    }

    private static ValueRange Any(ReadOnlySpan<ValueRange> operands)
    {
        var (mayBeFalse, mayBeTrue) = (true, false);
        foreach (var operand in operands)
        {
            mayBeFalse &= operand.Contains(0);
            mayBeTrue |= operand.Contains(1);
        }

        return RangeArithmetic.Truth(mayBeFalse, mayBeTrue);
    }

    private static ValueRange Choose(ValueRange condition, ValueRange then, ValueRange otherwise) =>
        (condition.Contains(1) ? then : ValueRange.Empty).Union(condition.Contains(0) ? otherwise : ValueRange.Empty);

    private static ValueRange Total(ValueRange now, ValueRange before, ValueRange elapsed)
    {
        var each = now.Union(before);
        var steps = elapsed.High + 1;

        // Rounded sums keep order. Each addition rounds by at most half a unit of the last place of what has been added so far.
        var least = each.Low >= 0 ? now.Low : Sum(each.Low);
        var greatest = each.High <= 0 ? now.High : Sum(each.High);
        var sum = each.MayBeFinite ? ValueRange.Between(Math.Min(least, greatest), Math.Max(least, greatest)) : ValueRange.Empty;
        if (each.IsIntegral)
            sum = sum.OnlyWhole();
        sum = sum.Or(each.MayBeNaN, each.MayBePositiveInfinity, each.MayBeNegativeInfinity);
        return sum.Or(
            (sum.MayBePositiveInfinity && each.MayBeNegativeInfinity) || (sum.MayBeNegativeInfinity && each.MayBePositiveInfinity));

        double Sum(double value)
        {
            if (steps <= MostAdded)
            {
                var sum = value;
                for (var i = 1; i < steps; i++)
                    sum += value;
                return sum;
            }

            var product = steps * value;
            return each.IsIntegral && Math.Abs(product) <= MostExact
                ? product
                : UnitSteps.Up(Math.Abs(product) * (1 + (steps * 4.5e-16)), 2) * Math.Sign(value);
        }
    }
}
