using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// Guesses what an operand is where it is known what comes of it. Guesses are not proved: rounding, overflow and what is no
/// number are not thought of.
/// </summary>
internal static class InverseRanges
{
    /// <summary>About where an operand lies, as an interval; null where there is no idea.</summary>
    public static ValueRange? Guess(RangeOperation operation, ValueRange result, ReadOnlySpan<ValueRange> operands, int place)
    {
        var operand = operands[place];
        var other = operands.Length == 2 ? operands[1 - place] : operand;
        return operation switch
        {
            RangeOperation.Add => RangeArithmetic.Subtract(result, other),
            RangeOperation.Subtract => place == 0 ? RangeArithmetic.Add(result, other) : RangeArithmetic.Subtract(other, result),
            RangeOperation.Multiply => RangeArithmetic.Divide(result, other),
            RangeOperation.Divide => place == 0 ? RangeArithmetic.Multiply(result, other) : RangeArithmetic.Divide(other, result),
            RangeOperation.Negate => RangeArithmetic.Negate(result),
            RangeOperation.Abs => EitherSign(result, operand),
            RangeOperation.Square => EitherSign(RangeFunctions.Sqrt(result), operand),
            RangeOperation.Hypot => EitherSign(ValueRange.Between(0, Math.Max(0, result.Greatest)), operand),
            RangeOperation.Sqrt => RangeArithmetic.Square(Positive(result)),
            RangeOperation.Exp => RangeFunctions.Log(Positive(result)),
            RangeOperation.Log => RangeFunctions.Exp(result),
            RangeOperation.Log1P => RangeArithmetic.Subtract(RangeFunctions.Exp(result), ValueRange.Of(1)),
            RangeOperation.Tanh => ValueRange.Between(Artanh(result.Least), Artanh(result.Greatest)),
            RangeOperation.Floor => ValueRange.Between(result.Least, UnitSteps.Down(result.Greatest + 1)),
            RangeOperation.Ceil => ValueRange.Between(UnitSteps.Up(result.Least - 1), result.Greatest),
            RangeOperation.Round => ValueRange.Between(result.Least - 0.5, result.Greatest + 0.5),
            RangeOperation.Sign => ValueRange.Between(
                result.Least > 0 ? double.Epsilon : result.Least >= 0 ? 0 : double.NegativeInfinity,
                result.Greatest < 0 ? -double.Epsilon : result.Greatest <= 0 ? 0 : double.PositiveInfinity),
            RangeOperation.Min => ValueRange.Between(
                result.Least, other.Least > result.Greatest ? result.Greatest : double.PositiveInfinity),
            RangeOperation.Max => ValueRange.Between(
                other.Greatest < result.Least ? result.Least : double.NegativeInfinity, result.Greatest),
            RangeOperation.Power when place == 0 && operands[1] is { IsPoint: true, Low: not 0 } =>
                Root(result, operands[1].Low, operand),
            RangeOperation.Distance when place == 0 => ValueRange.Between(
                operands[1].Least - result.Greatest, operands[2].Greatest + result.Greatest),
            RangeOperation.MarginRatio when place == 0 => RangeArithmetic.Multiply(result, other),
            _ => null,
        };
    }

    private static ValueRange Positive(ValueRange a) => a.Intersect(ValueRange.Between(0, double.PositiveInfinity));

    private static ValueRange EitherSign(ValueRange size, ValueRange operand) =>
        operand.Least >= 0 ? ValueRange.Between(size.Least, size.Greatest)
        : operand.Greatest <= 0 ? ValueRange.Between(-size.Greatest, -size.Least)
        : ValueRange.Between(-size.Greatest, size.Greatest);

    private static ValueRange? Root(ValueRange result, double exponent, ValueRange operand)
    {
        var root = RangeFunctions.Pow(Positive(result), ValueRange.Of(1 / exponent));
        return operand.Least >= 0 ? root : EitherSign(ValueRange.Between(0, root.Greatest), operand);
    }

    private static double Artanh(double value) =>
        value <= -1 ? double.NegativeInfinity : value >= 1 ? double.PositiveInfinity : 0.5 * Elementary.Log((1 + value) / (1 - value));
}
