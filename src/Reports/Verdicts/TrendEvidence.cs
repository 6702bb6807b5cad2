using System.Collections.Immutable;
using Espalier.Measures.Statistics;
using Espalier.Reports.Scores;
using Espalier.Rewards;
using Espalier.Runs.Experiments;

namespace Espalier.Reports.Verdicts;

/// <summary>Evidence on A falls with M and A rises with M: Kendall's τ-b within each seed.</summary>
internal static class TrendEvidence
{
    /// <param name="expectation">The expectation.</param>
    /// <param name="places">Along the order: its value for each seed, and the scores there.</param>
    /// <param name="key">Names the random numbers.</param>
    internal static Evidence Gather(
        ExpectationDescription expectation, ImmutableArray<(double[] Order, ScoreSheet Scores)> places, StreamKey key)
    {
        var seeds = places.Min(place => place.Scores.Scores.Length);
        var evidence = new Evidence
        {
            Sides = $"from {places[0].Scores.Label} to {places[^1].Scores.Label} the medians over {seeds} seeds are "
                + string.Join(", ", places.Select(place => Figures.Of(Sample.MedianOf(place.Scores.Values)))),
            Seeds = seeds,
            EffectName = $"the rank correlation with {expectation.Along} is",
            Effect = null,
            PValue = null,
        };
        if (seeds < 2)
            return evidence;
        double[][] orders = [.. Enumerable.Range(0, seeds).Select(seed => places.Select(place => place.Order[seed]).ToArray())];
        double[][] scores = [.. Enumerable.Range(0, seeds).Select(seed => places.Select(place => place.Scores.Values[seed]).ToArray())];
        var trend = Trend.Along(orders, scores, expectation.Confidence, key);
        double[] taus = [.. orders.Zip(scores, (order, score) => KendallTau.B(order, score))];
        return evidence with
        {
            Effect = trend.Tau,
            PValue = trend.PValue,
            SeedsNeeded = Power.CountForOneGroup(trend.Tau.Estimate, Math.Sqrt(Sample.Variance(taus)), 1 - expectation.Confidence) is { } count
                ? $"telling a correlation of {Figures.Of(trend.Tau.Estimate)} from none takes {Figures.Count(count)} seeds (80 % power)"
                : null,
        };
    }
}
