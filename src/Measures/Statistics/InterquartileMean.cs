using Espalier.Rewards;

namespace Espalier.Measures.Statistics;

/// <summary>The mean of the middle half of all scores (Agarwal et al. 2021).</summary>
public static class InterquartileMean
{
    /// <summary>The mean of the scores that are left when the ⌊n/4⌋ lowest and the ⌊n/4⌋ highest are taken away.</summary>
    /// <param name="scores">The scores of all runs and tasks.</param>
    /// <exception cref="ArgumentException">There are no scores.</exception>
    public static double Of(ReadOnlySpan<double> scores) => OfScratch(scores.ToArray());

    /// <summary>The interquartile mean with an interval by stratified percentile bootstrap.</summary>
    /// <param name="strata">For each task the scores of its runs.</param>
    /// <param name="confidence">The confidence, in 0..1.</param>
    /// <param name="key">Names the random numbers.</param>
    /// <param name="resamples">The number of resamples.</param>
    /// <exception cref="ArgumentException">There are no scores.</exception>
    public static Interval Estimate(
        IReadOnlyList<double[]> strata, double confidence, StreamKey key, int resamples = Bootstrap.DefaultResamples) =>
        Bootstrap.Percentile(strata, OfScratch, confidence, key, resamples);

    private static double OfScratch(Span<double> scores)
    {
        Sample.RequireAtLeast(1, scores);
        scores.Sort();
        var trimmed = scores.Length / 4;
        return Sample.Mean(scores[trimmed..^trimmed]);
    }
}
