using System.Collections.Immutable;
using Espalier.Measures.Statistics;
using Espalier.Reports.Scores;
using Espalier.Rewards;
using Espalier.Runs.Experiments;

namespace Espalier.Reports.Verdicts;

/// <summary>
/// Evidence on A &lt; B and A &gt; B where a score may be known by a bound only, as half(MEASURE, AXIS) is: ranks need no
/// more than the order.
/// </summary>
internal static class RankEvidence
{
    internal static Evidence Gather(
        ExpectationDescription expectation, ScoreSheet left, ScoreSheet right, ImmutableArray<double> axis, StreamKey key)
    {
        var (a, b) = (left.Values, right.Values);
        var seeds = Math.Min(a.Length, b.Length);
        var evidence = new Evidence
        {
            Sides = $"{Describe(left, axis)} and {Describe(right, axis)}",
            Seeds = seeds,
            EffectName = "the chance that the left one is greater is",
            Effect = null,
            Neutral = 0.5,
            PValue = null,
        };
        if (seeds < 2)
            return evidence;
        var chance = ProbabilityOfImprovement.Estimate(a, b, expectation.Confidence, key.Named("bootstrap"));
        return evidence with
        {
            Effect = chance,
            PValue = ProbabilityOfImprovement.PValue(a, b, key.Named("shuffles")),
            SeedsNeeded = Power.CountForRanks(chance.Estimate, 1 - expectation.Confidence) is { } count
                ? $"telling a chance of {Figures.Of(chance.Estimate)} from one half takes {Figures.Count(count)} seeds a side (80 % power)"
                : null,
        };
    }

    /// <summary>The median and the range of the seeds' places, as in "half(rival_share, other)[Dense] is 0.03 (0.01 to &gt; 0.3) …".</summary>
    private static string Describe(ScoreSheet sheet, ImmutableArray<double> axis)
    {
        var values = sheet.Values;
        var place = $"{sheet.Label} has the median {Place(Sample.MedianOf(values), axis)} ({Place(values.Min(), axis)} to "
            + $"{Place(values.Max(), axis)} over {values.Length} seeds";
        var censored = sheet.Scores.Count(score => score.IsCensored);
        return censored == 0 ? place + ")" : $"{place}; of {censored} only a bound is known)";
    }

    /// <summary>A place on the axis; beyond it, the nearest value with a sign.</summary>
    private static string Place(double value, ImmutableArray<double> axis) => value switch
    {
        double.NegativeInfinity => $"< {Figures.Of(axis.Where(place => place > 0).Min())}",
        double.PositiveInfinity => $"> {Figures.Of(axis.Max())}",
        _ => Figures.Of(value),
    };
}
