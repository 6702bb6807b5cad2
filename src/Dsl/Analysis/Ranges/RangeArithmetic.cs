using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// The language's arithmetic on ranges. Ends are computed by the operations of double precision themselves: these round to the
/// nearest and so keep order, and what they make of the ends bounds what they make of anything between.
/// </summary>
internal static class RangeArithmetic
{
    // Whole numbers up to here have whole neighbours.
    private const double MostExact = 1L << 53;

    /// <summary>A bool that may be false, or true, or both.</summary>
    public static ValueRange Truth(bool mayBeFalse, bool mayBeTrue) => ValueRange.Whole(mayBeFalse ? 0 : 1, mayBeTrue ? 1 : 0);

    public static ValueRange Not(ValueRange truth) => Truth(truth.Contains(1), truth.Contains(0));

    public static ValueRange Negate(ValueRange a) => Rounded(-a.High, -a.Low, a.IsIntegral, a.MayBeFinite)
        .Or(a.MayBeNaN, a.MayBeNegativeInfinity, a.MayBePositiveInfinity)
        .WithZeroIf(a.MayBeZero);

    public static ValueRange Abs(ValueRange a)
    {
        var size = a.Low >= 0 ? Rounded(a.Low, a.High, a.IsIntegral, a.MayBeFinite)
            : a.High <= 0 ? Rounded(-a.High, -a.Low, a.IsIntegral, a.MayBeFinite)
            : Rounded(0, Math.Max(-a.Low, a.High), a.IsIntegral, a.MayBeFinite);
        return size.Or(a.MayBeNaN, IsInfinite(a)).WithZeroIf(a.MayBeZero);
    }

    public static ValueRange Add(ValueRange a, ValueRange b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return ValueRange.Empty;
        return Rounded(a.Low + b.Low, a.High + b.High, a.IsIntegral && b.IsIntegral, a.MayBeFinite && b.MayBeFinite).Or(
            a.MayBeNaN || b.MayBeNaN
                || (a.MayBePositiveInfinity && b.MayBeNegativeInfinity)
                || (a.MayBeNegativeInfinity && b.MayBePositiveInfinity),
            (a.MayBePositiveInfinity && b.Greatest > double.NegativeInfinity)
                || (b.MayBePositiveInfinity && a.Greatest > double.NegativeInfinity),
            (a.MayBeNegativeInfinity && b.Least < double.PositiveInfinity)
                || (b.MayBeNegativeInfinity && a.Least < double.PositiveInfinity));
    }

    public static ValueRange Subtract(ValueRange a, ValueRange b) => Add(a, Negate(b));

    public static ValueRange Multiply(ValueRange a, ValueRange b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return ValueRange.Empty;
        var product = OfCorners(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High, a.MayBeFinite && b.MayBeFinite);
        if (a.IsIntegral && b.IsIntegral)
            product = product.OnlyWhole();
        if (!a.MayBeZero && !b.MayBeZero && LeastSize(a) * LeastSize(b) > 0)
            product = product.WithoutZero();
        return product.Or(
            a.MayBeNaN || b.MayBeNaN || (IsInfinite(a) && b.MayBeZero) || (IsInfinite(b) && a.MayBeZero),
            Infinite(a, b, positive: true) || Infinite(b, a, positive: true),
            Infinite(a, b, positive: false) || Infinite(b, a, positive: false));
    }

    /// <summary>A number times itself.</summary>
    public static ValueRange Square(ValueRange a)
    {
        var size = Abs(a);
        var square = Rounded(size.Low * size.Low, size.High * size.High, a.IsIntegral, a.MayBeFinite);
        if (!a.MayBeZero && LeastSize(a) * LeastSize(a) > 0)
            square = square.WithoutZero();
        return square.Or(a.MayBeNaN, IsInfinite(a));
    }

    public static ValueRange Divide(ValueRange a, ValueRange b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return ValueRange.Empty;
        var (below, above) = (NegativeOf(b), PositiveOf(b));
        var quotient = DivideBySigned(a, below).Union(DivideBySigned(a, above));
        if (!a.MayBeZero && GreatestSize(b) is var most && LeastSize(a) / most > 0)
            quotient = quotient.WithoutZero();
        if (IsInfinite(b) && a.MayBeFinite)
            quotient = quotient.Union(ValueRange.Of(0));

        // Zero has either sign.
        var byZero = b.MayBeZero && (a.Least < 0 || a.Greatest > 0);
        return quotient.Or(
            a.MayBeNaN || b.MayBeNaN || (a.MayBeZero && b.MayBeZero) || (IsInfinite(a) && IsInfinite(b)),
            byZero || (a.MayBePositiveInfinity && above.MayBeFinite) || (a.MayBeNegativeInfinity && below.MayBeFinite),
            byZero || (a.MayBePositiveInfinity && below.MayBeFinite) || (a.MayBeNegativeInfinity && above.MayBeFinite));
    }

    /// <summary>The remainder with the divisor's sign.</summary>
    public static ValueRange Modulo(ValueRange a, ValueRange b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return ValueRange.Empty;
        var (below, above) = (NegativeOf(b), PositiveOf(b));
        var remainder = ModuloPositive(a, above).Union(Negate(ModuloPositive(Negate(a), Negate(below))));
        if (a.MayBeFinite && b.MayBePositiveInfinity)
            remainder = remainder.Union(a.OnlyFinite().Intersect(ValueRange.Between(0, double.MaxValue))).Or(positive: a.Low < 0);
        if (a.MayBeFinite && b.MayBeNegativeInfinity)
            remainder = remainder.Union(a.OnlyFinite().Intersect(ValueRange.Between(-double.MaxValue, 0))).Or(negative: a.High > 0);
        if (a.IsIntegral && b.IsIntegral)
            remainder = remainder.OnlyWhole();
        return remainder.Or(a.MayBeNaN || b.MayBeNaN || b.MayBeZero || IsInfinite(a));
    }

    /// <summary>The lesser of two numbers; NaN where one is.</summary>
    public static ValueRange Min(ValueRange a, ValueRange b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return ValueRange.Empty;
        var mayBeNaN = a.MayBeNaN || b.MayBeNaN;
        if (!HasNumbers(a) || !HasNumbers(b))
            return ValueRange.NaN;
        var low = Math.Min(a.Low, b.Low);
        var high = Math.Max(Math.Min(a.High, b.Greatest), Math.Min(b.High, a.Greatest));
        return Rounded(low, high, a.IsIntegral && b.IsIntegral, low <= high)
            .WithZeroIf(a.MayBeZero || b.MayBeZero)
            .Or(
                mayBeNaN,
                a.MayBePositiveInfinity && b.MayBePositiveInfinity,
                a.MayBeNegativeInfinity || b.MayBeNegativeInfinity);
    }

    /// <summary>The greater of two numbers; NaN where one is.</summary>
    public static ValueRange Max(ValueRange a, ValueRange b) => Negate(Min(Negate(a), Negate(b)));

    public static bool IsInfinite(ValueRange a) => a.MayBePositiveInfinity || a.MayBeNegativeInfinity;

    /// <summary>It may be something else than NaN.</summary>
    public static bool HasNumbers(ValueRange a) => a.MayBeFinite || IsInfinite(a);

    /// <summary>What is proved of a comparison.</summary>
    public static ValueRange Compare(ChainOperator comparison, ValueRange a, ValueRange b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return ValueRange.Empty;
        var (may, must) = comparison switch
        {
            ChainOperator.Less => (a.Least < b.Greatest, a.Greatest < b.Least),
            ChainOperator.LessOrEqual => (a.Least <= b.Greatest, a.Greatest <= b.Least),
            ChainOperator.Greater => (a.Greatest > b.Least, a.Least > b.Greatest),
            ChainOperator.GreaterOrEqual => (a.Greatest >= b.Least, a.Least >= b.Greatest),
            ChainOperator.Equal => (MayEqual(a, b), IsSame(a, b)),
            _ => (!IsSame(a, b) || a.MayBeNaN || b.MayBeNaN, !MayEqual(a, b)),
        };
        var mayBeNaN = a.MayBeNaN || b.MayBeNaN;
        return comparison == ChainOperator.NotEqual ? Truth(!must, may) : Truth(!must || mayBeNaN, may);
    }

    /// <summary>Its numbers below zero, finite ones only.</summary>
    public static ValueRange NegativeOf(ValueRange a) => a.Low < 0
        ? a.OnlyFinite().Intersect(ValueRange.Between(-double.MaxValue, a.IsIntegral ? -1 : -double.Epsilon))
        : ValueRange.Empty;

    /// <summary>Its numbers above zero, finite ones only.</summary>
    public static ValueRange PositiveOf(ValueRange a) => a.High > 0
        ? a.OnlyFinite().Intersect(ValueRange.Between(a.IsIntegral ? 1 : double.Epsilon, double.MaxValue))
        : ValueRange.Empty;

    private static bool MayEqual(ValueRange a, ValueRange b)
    {
        var both = a.Intersect(b);
        return both.MayBeFinite || IsInfinite(both);
    }

    private static bool IsSame(ValueRange a, ValueRange b) =>
        a.Least == a.Greatest && b.Least == b.Greatest && a.Least == b.Least;

    private static bool Infinite(ValueRange infinite, ValueRange factor, bool positive) =>
        (infinite.MayBePositiveInfinity && (positive ? factor.Greatest > 0 : factor.Least < 0))
        || (infinite.MayBeNegativeInfinity && (positive ? factor.Least < 0 : factor.Greatest > 0));

    // The finite numbers of a over finite numbers of one sign.
    private static ValueRange DivideBySigned(ValueRange a, ValueRange b) =>
        OfCorners(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High, a.MayBeFinite && b.MayBeFinite);

    // Divisors are finite and above zero. What is below zero comes close to the divisor, and may be rounded to it unless both
    // are whole.
    private static ValueRange ModuloPositive(ValueRange a, ValueRange b)
    {
        if (!a.MayBeFinite || !b.MayBeFinite)
            return ValueRange.Empty;
        if (a.Low >= 0)
        {
            if (a.High < b.Low)
                return a.OnlyFinite();
            if (!b.IsPoint)
                return ValueRange.Between(0, Math.Min(a.High, UnitSteps.Down(b.High)));
        }

        if (b.IsPoint && a.High - a.Low < b.Low)
        {
            // They lie in one period where the remainder grows from end to end.
            var low = Evaluation.Arithmetic.Modulo(a.Low, b.Low);
            var high = Evaluation.Arithmetic.Modulo(a.High, b.Low);
            if (low < high || a.Low == a.High)
                return ValueRange.Between(low, high);
        }

        var isBelow = a.Low >= 0 || (a.IsIntegral && b.IsIntegral && b.High < MostExact);
        return ValueRange.Between(0, isBelow ? UnitSteps.Down(b.High) : b.High);
    }

    private static double LeastSize(ValueRange a) =>
        a.Low >= 0 ? Math.Max(a.Low, double.Epsilon) : a.High <= 0 ? Math.Max(-a.High, double.Epsilon) : a.IsIntegral ? 1 : double.Epsilon;

    private static double GreatestSize(ValueRange a) => a.MayBeFinite ? Math.Max(Math.Abs(a.Low), Math.Abs(a.High)) : 0;

    private static ValueRange OfCorners(double p, double q, double r, double s, bool isFinite) => Rounded(
        Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)), isWhole: false, isFinite);

    private static ValueRange Rounded(double low, double high, bool isWhole, bool isFinite)
    {
        if (!isFinite)
            return ValueRange.Empty;
        var range = ValueRange.Between(low, high);
        return isWhole ? range.OnlyWhole() : range;
    }

    private static ValueRange WithZeroIf(this ValueRange range, bool mayBeZero) => mayBeZero ? range : range.WithoutZero();
}
