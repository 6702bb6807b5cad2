using Espalier.Rewards;

namespace Espalier.Measures.Statistics;

/// <summary>Bootstrap intervals, stratified: runs are drawn with replacement within each task (Agarwal et al. 2021).</summary>
public static class Bootstrap
{
    /// <summary>The number of resamples where none is asked for.</summary>
    public const int DefaultResamples = 10_000;

    /// <summary>The percentile interval of a statistic of all scores.</summary>
    /// <remarks>
    /// Not for means of fewer than 30 runs, which it covers too rarely: use <see cref="MeanInterval"/> there.
    /// </remarks>
    /// <param name="strata">For each task the scores of its runs.</param>
    /// <param name="statistic">The statistic of all scores together.</param>
    /// <param name="confidence">The confidence, in 0..1.</param>
    /// <param name="key">Names the random numbers: the same key and scores give the same interval.</param>
    /// <param name="resamples">The number of resamples, at least 1.</param>
    public static Interval Percentile(
        IReadOnlyList<double[]> strata, Statistic statistic, double confidence, StreamKey key, int resamples = DefaultResamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        double[] scratch = [.. strata.SelectMany(scores => scores)];
        var estimate = statistic(scratch);
        var stream = key.Open();
        var values = new double[resamples];
        foreach (ref var value in values.AsSpan())
        {
            var at = 0;
            foreach (var scores in strata)
            {
                Draw(scores, scratch.AsSpan(at, scores.Length), ref stream);
                at += scores.Length;
            }

            value = statistic(scratch);
        }

        return FromResamples(estimate, values, confidence);
    }

    /// <summary>Fills a sample by drawing from scores with replacement.</summary>
    internal static void Draw(ReadOnlySpan<double> scores, Span<double> sample, ref CounterStream stream)
    {
        foreach (ref var drawn in sample)
            drawn = scores[stream.Next(scores.Length)];
    }

    /// <summary>The percentile interval of a statistic's values on resamples, which are sorted in place.</summary>
    internal static Interval FromResamples(double estimate, double[] values, double confidence)
    {
        Array.Sort(values);
        var tail = (1 - confidence) / 2;
        return new Interval(
            estimate,
            Sample.QuantileOfSorted(values, tail),
            Sample.QuantileOfSorted(values, 1 - tail),
            confidence,
            FormattableString.Invariant($"percentile bootstrap over seeds ({values.Length:N0} resamples)"));
    }
}
