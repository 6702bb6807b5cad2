namespace Espalier.Measures.Statistics;

/// <summary>The share of runs that score above each of several thresholds (Agarwal et al. 2021).</summary>
public static class PerformanceProfile
{
    /// <summary>For every threshold the share of scores above it.</summary>
    /// <exception cref="ArgumentException">There are no scores.</exception>
    public static double[] Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> thresholds)
    {
        Sample.RequireAtLeast(1, scores);
        var shares = new double[thresholds.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var above = 0;
            foreach (var score in scores)
                above += score > thresholds[i] ? 1 : 0;
            shares[i] = (double)above / scores.Length;
        }

        return shares;
    }
}
