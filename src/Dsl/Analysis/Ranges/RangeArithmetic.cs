using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// The language's arithmetic on ranges. Ends are computed by the operations of double precision themselves: these round to the
/// nearest and so keep order, and what they make of the ends bounds what they make of anything between.
/// </summary>
internal static class RangeArithmetic
{
    public static ValueRange Negate(ValueRange a) => Rounded(-a.High, -a.Low, a.IsIntegral, a.MayBeFinite)
        .Or(a.MayBeNaN, a.MayBeNegativeInfinity, a.MayBePositiveInfinity)
        .WithZeroIf(a.MayBeZero);

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
        var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        var product = Rounded(
            Math.Min(Math.Min(p, q), Math.Min(r, s)),
            Math.Max(Math.Max(p, q), Math.Max(r, s)),
            a.IsIntegral && b.IsIntegral,
            a.MayBeFinite && b.MayBeFinite);
        return product.Or(
            a.MayBeNaN || b.MayBeNaN || (IsInfinite(a) && b.MayBeZero) || (IsInfinite(b) && a.MayBeZero),
            Infinite(a, b, positive: true) || Infinite(b, a, positive: true),
            Infinite(a, b, positive: false) || Infinite(b, a, positive: false));
    }

    public static bool IsInfinite(ValueRange a) => a.MayBePositiveInfinity || a.MayBeNegativeInfinity;

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
        if (comparison == ChainOperator.NotEqual)
            return ValueRange.Whole(must ? 1 : 0, may ? 1 : 0);
        return ValueRange.Whole(must && !mayBeNaN ? 1 : 0, may ? 1 : 0);
    }

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

    private static ValueRange Rounded(double low, double high, bool isWhole, bool isFinite)
    {
        if (!isFinite)
            return ValueRange.Empty;
        var range = ValueRange.Between(low, high);
        return isWhole ? range.OnlyWhole() : range;
    }

    private static ValueRange WithZeroIf(this ValueRange range, bool mayBeZero) => mayBeZero ? range : range.WithoutZero();
}
