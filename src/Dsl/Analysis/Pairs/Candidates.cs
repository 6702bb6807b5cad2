using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Values of a number that are worth trying.</summary>
/// <param name="Values">The values, the plainest first.</param>
/// <param name="AreAll">There are no others.</param>
internal readonly record struct Candidates(IReadOnlyList<double> Values, bool AreAll)
{
    private const int MostListed = 64;

    // What is unbounded is looked at this near to zero.
    private const double Far = 1000;

    /// <summary>The candidates of a range.</summary>
    public static Candidates Of(ValueRange range)
    {
        if (!range.MayBeFinite)
            return new([], false);
        if (IsListed(range))
            return new([.. Whole(range)], true);
        var (low, high) = Near(range);
        var middle = MiddleOf(low, high, range.IsIntegral);
        var values = new[]
        {
            middle, range.IsIntegral ? low : Plain(low, low + ((high - low) / 4), false), low, high,
            Plain(low + ((high - low) * 3 / 4), high, range.IsIntegral), 0,
        };
        return new([.. values.Where(range.Contains).Distinct()], false);
    }

    /// <summary>The first of a range's candidates; null where it has none.</summary>
    public static double? FirstOf(ValueRange range)
    {
        if (range.MayBeFinite && !IsListed(range) && Near(range) is var (low, high)
            && MiddleOf(low, high, range.IsIntegral) is var middle && range.Contains(middle))
            return middle;
        return Of(range) is { Values: [var first, ..] } ? first : null;
    }

    /// <summary>The number of an interval with the fewest digits.</summary>
    public static double Plain(double low, double high, bool isWhole)
    {
        if (low <= 0 && high >= 0)
            return 0;
        var middle = low + ((high - low) / 2);
        for (var digits = -3; digits <= (isWhole ? 0 : 15); digits++)
        {
            // Powers of ten up to 10^22 are exact, so that a quotient is the double nearest to the decimal.
            var scale = Math.Pow(10, Math.Abs(digits));
            var rounded = digits < 0 ? Math.Round(middle / scale) * scale : Math.Round(middle * scale) / scale;
            if (rounded >= low && rounded <= high)
                return rounded;
        }

        return isWhole ? Math.Round(middle) : middle;
    }

    private static bool IsListed(ValueRange range) =>
        range is { IsIntegral: true, MayBeNotFinite: false } && range.High - range.Low < MostListed;

    private static (double Low, double High) Near(ValueRange range) => (
        range.Low < -Far ? Math.Min(-Far, range.High) : range.Low,
        range.High > Far ? Math.Max(Far, range.Low) : range.High);

    private static double MiddleOf(double low, double high, bool isWhole) =>
        Plain(low + ((high - low) / 3), low + ((high - low) * 2 / 3), isWhole);

    private static IEnumerable<double> Whole(ValueRange range)
    {
        for (var value = range.Low; value <= range.High; value++)
        {
            if (range.Contains(value))
                yield return value;
        }
    }
}
