namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// The operations that change their result little where operands change little: how their results grow with what they are
/// computed from, and how far errors of operands, and their own, take them from the real number that they stand for.
/// </summary>
internal static class SmoothRanges
{
    /// <summary>Half a unit of the last place of a number, as a part of it.</summary>
    private const double HalfUnit = 1.1102230246251565E-16;

    /// <summary>An elementary function is within two units of the last place.</summary>
    private const double TwoUnits = 4.440892098500626E-16;

    // Errors are themselves computed with errors.
    private const double Safety = 1 + 1e-9;
    private const double MostExact = 1L << 53;

    public static bool IsSmooth(RangeOperation operation) => operation is RangeOperation.Add or RangeOperation.Subtract
        or RangeOperation.Multiply or RangeOperation.Divide or RangeOperation.Negate or RangeOperation.Square
        or RangeOperation.Abs or RangeOperation.Min or RangeOperation.Max or RangeOperation.Sqrt or RangeOperation.Exp
        or RangeOperation.Log or RangeOperation.Tanh;

    /// <summary>How far a result may be from the real number that it stands for, at most.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="result">What the result may be, as it is computed.</param>
    /// <param name="operands">What the operands may be, as they are computed.</param>
    /// <param name="errors">How far operands may be from the real numbers that they stand for.</param>
    /// <returns>The error that comes from the operands, and the error with the operation's own.</returns>
    public static (double Before, double After) ErrorOf(
        RangeOperation operation, ValueRange result, ReadOnlySpan<ValueRange> operands, ReadOnlySpan<double> errors)
    {
        var a = Size(operands[0]);
        var error = errors[0];
        var (b, other) = operands.Length > 1 ? (Size(operands[1]), errors[1]) : (0, 0);
        var isExact = error == 0 && other == 0;
        var before = operation switch
        {
            _ when isExact => 0,
            RangeOperation.Add or RangeOperation.Subtract => error + other,
            RangeOperation.Multiply => (a * other) + (b * error) + (error * other),
            RangeOperation.Divide => (error + (Size(result) * other)) / (Least(operands[1]) - other),
            RangeOperation.Square => (2 * a * error) + (error * error),
            RangeOperation.Sqrt => operands[0].Low > 2 * error ? error / Math.Sqrt(operands[0].Low) : Math.Sqrt(error),
            RangeOperation.Exp => error < 0.1 ? Size(result) * error * 1.2 : double.PositiveInfinity,
            RangeOperation.Log => error / (operands[0].Low - error),
            RangeOperation.Min or RangeOperation.Max => Math.Max(error, other),
            _ => error,
        };
        if (double.IsNaN(before) || before < 0 || (operation == RangeOperation.Divide && !(Least(operands[1]) > other)))
            before = double.PositiveInfinity;
        before *= Safety;
        var own = operation switch
        {
            RangeOperation.Negate or RangeOperation.Abs or RangeOperation.Min or RangeOperation.Max => 0,
            RangeOperation.Multiply when IsPowerOfTwo(operands[0]) || IsPowerOfTwo(operands[1]) => 0,
            RangeOperation.Add or RangeOperation.Subtract or RangeOperation.Multiply or RangeOperation.Square
                when result.IsIntegral && operands[0].IsIntegral && operands[^1].IsIntegral && Size(result) <= MostExact => 0,
            RangeOperation.Exp or RangeOperation.Log or RangeOperation.Tanh => (Size(result) * TwoUnits) + (4 * double.Epsilon),
            _ => (Size(result) * HalfUnit) + double.Epsilon,
        };
        return (before, (before + own) * Safety);
    }

    /// <summary>How a result grows with a number, from how the operands do.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="result">Where the real result lies.</param>
    /// <param name="operands">Where the real operands lie.</param>
    /// <param name="slopes">How the operands grow.</param>
    public static Interval SlopeOf(
        RangeOperation operation, Interval result, ReadOnlySpan<Interval> operands, ReadOnlySpan<Interval> slopes)
    {
        var (a, slope) = (operands[0], slopes[0]);
        switch (operation)
        {
            case RangeOperation.Add:
                return slope + slopes[1];
            case RangeOperation.Subtract:
                return slope - slopes[1];
            case RangeOperation.Multiply:
                return (slope * operands[1]) + (slopes[1] * a);
            case RangeOperation.Divide:
                return ((slope * operands[1]) - (slopes[1] * a)) / (operands[1] * operands[1]);
            case RangeOperation.Negate:
                return -slope;
            case RangeOperation.Square:
                return new Interval(2, 2) * a * slope;
            case RangeOperation.Abs:
                return a.Low >= 0 ? slope : a.High <= 0 ? -slope : slope.Hull(-slope);
            case RangeOperation.Min:
                return a.High <= operands[1].Low ? slope : operands[1].High <= a.Low ? slopes[1] : slope.Hull(slopes[1]);
            case RangeOperation.Max:
                return a.Low >= operands[1].High ? slope : operands[1].Low >= a.High ? slopes[1] : slope.Hull(slopes[1]);
            case RangeOperation.Sqrt:
                return slope == Interval.Zero ? slope : slope / (new Interval(2, 2) * result);
            case RangeOperation.Exp:
                return slope * result;
            case RangeOperation.Log:
                return slope == Interval.Zero ? slope : slope / a;
            default:
                return slope * (Interval.One - (result * result)).Hull(Interval.Zero);
        }
    }

    private static bool IsPowerOfTwo(ValueRange range) => range.Low == range.High
        && (BitConverter.DoubleToInt64Bits(range.Low) & 0x000FFFFFFFFFFFFF) == 0
        && Math.Abs(range.Low) is >= 1 and <= 1e6;

    private static double Size(ValueRange range) => Math.Max(Math.Abs(range.Low), Math.Abs(range.High));

    private static double Least(ValueRange range) => range.Low > 0 ? range.Low : range.High < 0 ? -range.High : 0;
}
