using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What falls off with the distance to what is demanded, on ranges.</summary>
internal static class MarginRanges
{
    // What two errors of an elementary function of numbers up to 1, and the arithmetic around it, come to at most.
    private const double Slack = 4e-15;
    private const int Steps = 24;

    private static readonly ValueRange s_aboveZero = ValueRange.Between(double.Epsilon, double.PositiveInfinity);

    /// <summary>How far a number lies outside two bounds.</summary>
    public static ValueRange Distance(ValueRange value, ValueRange low, ValueRange high)
    {
        var distance = ValueRange.Empty;
        if (value.Least < low.Greatest)
            distance = RangeArithmetic.Subtract(low, value).Intersect(s_aboveZero);
        var mayBeNotBelow = value.Greatest >= low.Least || low.MayBeNaN;
        if (mayBeNotBelow && value.Least <= high.Greatest)
            distance = distance.Union(ValueRange.Of(0));
        if (mayBeNotBelow && (value.Greatest > high.Least || high.MayBeNaN))
            distance = distance.Union(RangeArithmetic.Subtract(value, high).Intersect(s_aboveZero));
        return distance.Or(value.MayBeNaN || high.MayBeNaN);
    }

    /// <summary>A distance in margins: none at a margin of 0 where there is no distance, and NaN of a negative margin.</summary>
    public static ValueRange Ratio(ValueRange distance, ValueRange margin)
    {
        var (finite, positive) = (distance.OnlyFinite(), RangeArithmetic.PositiveOf(margin));
        var ratio = RangeArithmetic.Divide(finite, positive);
        if (finite.MayBeZero && margin.MayBeZero)
            ratio = ratio.Union(ValueRange.Of(0));
        if (finite.MayBeFinite && margin.MayBePositiveInfinity)
            ratio = ratio.Union(ValueRange.Of(0));
        return ratio.Or(
            distance.MayBeNaN || margin.MayBeNaN || margin.Least < 0,
            (margin.MayBeZero && distance.Greatest > 0) || distance.MayBePositiveInfinity);
    }

    /// <summary>What is left of a score.</summary>
    public static ValueRange Falloff(MarginShape shape, double valueAtMargin, ValueRange ratio)
    {
        if (!RangeArithmetic.HasNumbers(ratio))
            return ratio;
        var (most, least) = (At(ratio.Least), At(ratio.Greatest));
        if (double.IsNaN(most) || double.IsNaN(least))
            return ValueRange.Between(0, 1).OrNaN();
        if (ratio.Least < ratio.Greatest)
            (least, most) = Widen(shape, least, most);
        return ValueRange.Between(Math.Max(0, least), Math.Min(1, most)).Or(ratio.MayBeNaN);

        double At(double margins) => Evaluation.Falloff.At(shape, Math.Max(0, margins), 1, valueAtMargin);
    }

    // Exact arithmetic keeps order; elementary functions do so up to their errors.
    private static (double Least, double Most) Widen(MarginShape shape, double least, double most) => shape switch
    {
        MarginShape.Linear or MarginShape.Quadratic or MarginShape.LongTail or MarginShape.Reciprocal => (least, most),
        MarginShape.Gaussian or MarginShape.Hyperbolic => (UnitSteps.Down(least, Steps), UnitSteps.Up(most, Steps)),
        _ => (least - Slack, most + Slack),
    };
}
