using Espalier.Dsl.Evaluation;
using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// The language's functions on ranges. Square roots and roundings keep order, so that the values at the ends are bounds; the
/// elementary functions are within two units of the last place of functions that do, and bounds are moved outwards by more than
/// what two such errors can be. Landmarks that are never passed, such as 1 by a sine, stay.
/// </summary>
internal static class RangeFunctions
{
    /// <summary>Twice an error of two units, which are half as large below a power of two; and some more.</summary>
    private const int Steps = 10;

    // Up to here the quotient of an angle and a turn is known well enough to tell which quarter it is in.
    private const double MostAngle = 1e6;
    private const double AngleSlack = 1e-8;

    public static ValueRange Floor(ValueRange a) => a.IsIntegral ? a : Rising(a, Math.Floor, 0).OnlyWhole();

    public static ValueRange Ceil(ValueRange a) => a.IsIntegral ? a : Rising(a, Math.Ceiling, 0).OnlyWhole();

    public static ValueRange Round(ValueRange a) => a.IsIntegral ? a : Rising(a, Math.Round, 0).OnlyWhole();

    public static ValueRange Sign(ValueRange a)
    {
        var sign = Rising(a, Arithmetic.Sign, 0).OnlyWhole();
        return a.MayBeZero ? sign : sign.WithoutZero();
    }

    public static ValueRange Sqrt(ValueRange a)
    {
        var root = Rising(Within(a, 0, double.PositiveInfinity), Math.Sqrt, 0);
        return (a.MayBeZero ? root : root.WithoutZero()).Or(IsOutside(a, 0, double.PositiveInfinity));
    }

    public static ValueRange Exp(ValueRange a)
    {
        // Which side of 1 it is on is not rounded away.
        var below = Rising(Within(a, double.NegativeInfinity, 0), Elementary.Exp, Steps, 0, 1);
        var above = Rising(Within(a, double.Epsilon, double.PositiveInfinity), Elementary.Exp, Steps, 1);

        // What is rounded to 0 is not 0: beside it something may be left.
        if (below.MayBeFinite && below.High == 0)
            below = below.Union(ValueRange.Between(0, Steps * double.Epsilon));
        return below.Union(above).Or(a.MayBeNaN);
    }

    public static ValueRange Log(ValueRange a)
    {
        var log = Rising(Within(a, 0, double.PositiveInfinity).WithoutZero(), Elementary.Log, Steps);
        return log.Or(IsOutside(a, 0, double.PositiveInfinity), negative: a.MayBeZero);
    }

    public static ValueRange Log1P(ValueRange a)
    {
        var log = Rising(Within(a, UnitSteps.Up(-1), double.PositiveInfinity), Elementary.Log1P, Steps);
        return log.Or(IsOutside(a, -1, double.PositiveInfinity), negative: a.Contains(-1));
    }

    public static ValueRange Sin(ValueRange a) => Circular(a, Elementary.Sin, Math.PI / 2);

    public static ValueRange Cos(ValueRange a) => Circular(a, Elementary.Cos, 0);

    public static ValueRange Tan(ValueRange a)
    {
        var tangent = !a.MayBeFinite ? ValueRange.Empty
            : a.Low == a.High || (IsAngle(a) && !Passes(a, Math.PI / 2, Math.PI)) ? Rising(a.OnlyFinite(), Elementary.Tan, Steps)
            : ValueRange.Between(-double.MaxValue, double.MaxValue);
        return tangent.Or(a.MayBeNaN || RangeArithmetic.IsInfinite(a));
    }

    public static ValueRange Asin(ValueRange a) => Rising(Within(a, -1, 1), Elementary.Asin, Steps).Or(IsOutside(a, -1, 1));

    public static ValueRange Acos(ValueRange a) =>
        RangeArithmetic.Negate(Rising(Within(a, -1, 1), x => -Elementary.Acos(x), Steps, most: 0)).Or(IsOutside(a, -1, 1));

    public static ValueRange Tanh(ValueRange a) => Rising(a, Elementary.Tanh, Steps, -1, 1);

    public static ValueRange Atan2(ValueRange y, ValueRange x)
    {
        if (y.IsEmpty || x.IsEmpty)
            return ValueRange.Empty;
        var mayBeNaN = y.MayBeNaN || x.MayBeNaN;
        if (!RangeArithmetic.HasNumbers(y) || !RangeArithmetic.HasNumbers(x))
            return ValueRange.NaN;

        // Away from the angles ±π the extremes are at the corners.
        if (!(x.Least > 0 || y.Least > 0 || y.Greatest < 0))
            return ValueRange.Between(-Math.PI, Math.PI).Or(mayBeNaN);
        var (p, q) = (Elementary.Atan2(y.Least, x.Least), Elementary.Atan2(y.Least, x.Greatest));
        var (r, s) = (Elementary.Atan2(y.Greatest, x.Least), Elementary.Atan2(y.Greatest, x.Greatest));
        var least = Math.Min(Math.Min(p, q), Math.Min(r, s));
        var greatest = Math.Max(Math.Max(p, q), Math.Max(r, s));
        var angle = ValueRange.Between(
            Math.Max(-Math.PI, UnitSteps.Down(least, Steps)), Math.Min(Math.PI, UnitSteps.Up(greatest, Steps)));
        return angle.Or(mayBeNaN);
    }

    public static ValueRange Hypot(ValueRange x, ValueRange y)
    {
        if (x.IsEmpty || y.IsEmpty)
            return ValueRange.Empty;
        var (a, b) = (RangeArithmetic.Abs(x), RangeArithmetic.Abs(y));
        if (!RangeArithmetic.HasNumbers(a) || !RangeArithmetic.HasNumbers(b))
            return ValueRange.NaN.Or(positive: RangeArithmetic.IsInfinite(a) || RangeArithmetic.IsInfinite(b));
        var low = Elementary.Hypot(a.Least, b.Least);
        var high = Elementary.Hypot(a.Greatest, b.Greatest);

        // Where nothing is scaled, it is a sum and a root, which keep order.
        var steps = low > 1e-140 && high < 1e140 ? 0 : Steps;
        var length = ValueRange.Between(Math.Max(0, UnitSteps.Down(low, steps)), UnitSteps.Up(high, steps));
        return (x.MayBeZero && y.MayBeZero ? length : length.WithoutZero()).Or(x.MayBeNaN || y.MayBeNaN);
    }

    public static ValueRange Wrap(ValueRange a) => RangeArithmetic.Subtract(
        RangeArithmetic.Modulo(RangeArithmetic.Add(a, ValueRange.Of(Math.PI)), ValueRange.Of(2 * Math.PI)), ValueRange.Of(Math.PI));

    public static ValueRange Pow(ValueRange x, ValueRange y)
    {
        if (x.IsEmpty || y.IsEmpty)
            return ValueRange.Empty;
        if (y is { IsPoint: true, Low: 0 })
            return ValueRange.Of(1);
        if (!RangeArithmetic.HasNumbers(y))
            return ValueRange.NaN.Union(x.Contains(1) ? ValueRange.Of(1) : ValueRange.Empty);
        var power = PowPositive(Within(x, 0, double.PositiveInfinity), y);
        var below = Within(x, double.NegativeInfinity, 0).WithoutZero();
        if (x.MayBeZero)
            below = below.Union(ValueRange.Of(0));
        if (below.Least <= 0)
            power = power.Union(PowNegative(RangeArithmetic.Abs(below), y));
        var mayBeNaN = x.MayBeNaN || y.MayBeNaN;
        return (mayBeNaN ? power.Union(ValueRange.Of(1)) : power).Or(mayBeNaN);
    }

    /// <summary>
    /// A function that does not fall, of the numbers of a range, the infinite ones too, and of NaN. Errors are relative: a value
    /// has the sign that it should have.
    /// </summary>
    private static ValueRange Rising(
        ValueRange a,
        Func<double, double> function,
        int steps,
        double least = double.NegativeInfinity,
        double most = double.PositiveInfinity)
    {
        steps = a.Low == a.High ? 0 : steps;
        var values = a.MayBeFinite
            ? ValueRange.Between(
                Math.Max(least, UnitSteps.DownOnSide(function(a.Low), steps)),
                Math.Min(most, UnitSteps.UpOnSide(function(a.High), steps)))
            : ValueRange.Empty;
        if (a.MayBePositiveInfinity)
            values = values.Union(ValueRange.Of(function(double.PositiveInfinity)));
        if (a.MayBeNegativeInfinity)
            values = values.Union(ValueRange.Of(function(double.NegativeInfinity)));
        return values.Or(a.MayBeNaN);
    }

    private static ValueRange Circular(ValueRange a, Func<double, double> function, double top)
    {
        var mayBeNaN = a.MayBeNaN || RangeArithmetic.IsInfinite(a);
        if (!a.MayBeFinite)
            return mayBeNaN ? ValueRange.NaN : ValueRange.Empty;
        if (a.Low == a.High)
            return ValueRange.Of(function(a.Low)).Or(mayBeNaN);
        if (!IsAngle(a))
            return ValueRange.Between(-1, 1).Or(mayBeNaN);
        var (first, last) = (function(a.Low), function(a.High));
        return ValueRange.Between(
            Passes(a, top + Math.PI, 2 * Math.PI) ? -1 : Math.Max(-1, UnitSteps.DownOnSide(Math.Min(first, last), Steps)),
            Passes(a, top, 2 * Math.PI) ? 1 : Math.Min(1, UnitSteps.UpOnSide(Math.Max(first, last), Steps))).Or(mayBeNaN);
    }

    private static bool IsAngle(ValueRange a) => a.Low >= -MostAngle && a.High <= MostAngle;

    /// <summary>Whether an angle that comes again and again may be between its ends.</summary>
    private static bool Passes(ValueRange a, double angle, double period) =>
        Math.Ceiling(((a.Low - angle) / period) - AngleSlack) <= Math.Floor(((a.High - angle) / period) + AngleSlack);

    // On each side the extremes of what is not negative are at the corners, in either variable.
    private static ValueRange PowPositive(ValueRange x, ValueRange y)
    {
        if (!RangeArithmetic.HasNumbers(x))
            return ValueRange.Empty;
        var (p, q) = (Elementary.Pow(x.Least, y.Least), Elementary.Pow(x.Least, y.Greatest));
        var (r, s) = (Elementary.Pow(x.Greatest, y.Least), Elementary.Pow(x.Greatest, y.Greatest));
        var least = Math.Min(Math.Min(p, q), Math.Min(r, s));
        var greatest = Math.Max(Math.Max(p, q), Math.Max(r, s));
        return ValueRange.Between(Math.Max(0, UnitSteps.Down(least, Steps)), UnitSteps.Up(greatest, Steps));
    }

    // Of what is below zero, or its zero, only whole powers are numbers.
    private static ValueRange PowNegative(ValueRange size, ValueRange y)
    {
        var power = PowPositive(size, y);
        if (y.IsPoint && Math.Floor(y.Low) == y.Low)
            return Math.Floor(y.Low / 2) == y.Low / 2 ? power : RangeArithmetic.Negate(power);
        if (y.IsPoint)
        {
            return (size.MayBeZero ? ValueRange.Of(Elementary.Pow(0, y.Low)) : ValueRange.Empty)
                .Union(size.MayBePositiveInfinity ? ValueRange.Of(Elementary.Pow(double.PositiveInfinity, y.Low)) : ValueRange.Empty)
                .Or(size.High > 0);
        }

        return power.Union(RangeArithmetic.Negate(power)).Or(!(y.IsIntegral && !RangeArithmetic.IsInfinite(y)) && size.Greatest > 0);
    }

    private static ValueRange Within(ValueRange a, double low, double high) => a.Intersect(ValueRange.Between(low, high));

    private static bool IsOutside(ValueRange a, double low, double high) => a.MayBeNaN || a.Least < low || a.Greatest > high;
}
