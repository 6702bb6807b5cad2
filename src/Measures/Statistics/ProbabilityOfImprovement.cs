using Espalier.Rewards;

namespace Espalier.Measures.Statistics;

/// <summary>P(left &gt; right) + ½ P(left = right) for runs drawn at random (Mann and Whitney 1947; Agarwal et al. 2021).</summary>
public static class ProbabilityOfImprovement
{
    /// <summary>The estimate over all pairs.</summary>
    /// <exception cref="ArgumentException">A side is empty.</exception>
    public static double Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Sample.RequireAtLeast(1, left);
        Sample.RequireAtLeast(1, right);
        var wins = 0.0;
        foreach (var a in left)
        {
            foreach (var b in right)
                wins += a > b ? 1 : a == b ? 0.5 : 0;
        }

        return wins / ((double)left.Length * right.Length);
    }

    /// <summary>The mean over tasks of each task's probability.</summary>
    /// <param name="left">For each task the scores of the left side's runs.</param>
    /// <param name="right">The same for the right side.</param>
    /// <exception cref="ArgumentException">The numbers of tasks differ, or are 0.</exception>
    public static double OverTasks(IReadOnlyList<double[]> left, IReadOnlyList<double[]> right)
    {
        if (left.Count != right.Count || left.Count == 0)
            throw new ArgumentException($"Both sides need the same tasks: {left.Count} and {right.Count}.", nameof(right));
        return left.Zip(right, (a, b) => Of(a, b)).Average();
    }

    /// <summary>The probability with an interval by percentile bootstrap, both sides drawn with replacement.</summary>
    /// <param name="left">Scores of one side.</param>
    /// <param name="right">Scores of the other.</param>
    /// <param name="confidence">The confidence, in 0..1.</param>
    /// <param name="key">Names the random numbers.</param>
    /// <param name="resamples">The number of resamples.</param>
    public static Interval Estimate(
        ReadOnlySpan<double> left, ReadOnlySpan<double> right, double confidence, StreamKey key,
        int resamples = Bootstrap.DefaultResamples)
    {
        var estimate = Of(left, right);
        var stream = key.Open();
        var (a, b) = (new double[left.Length], new double[right.Length]);
        var values = new double[resamples];
        for (var i = 0; i < values.Length; i++)
        {
            Bootstrap.Draw(left, a, ref stream);
            Bootstrap.Draw(right, b, ref stream);
            values[i] = Of(a, b);
        }

        return Bootstrap.FromResamples(estimate, values, confidence);
    }

    /// <summary>
    /// The two-sided p of the hypothesis that both sides have one distribution, by shuffling which side values belong to.
    /// Ties, and values known only to be beyond a bound, need no correction.
    /// </summary>
    /// <param name="left">Scores of one side.</param>
    /// <param name="right">Scores of the other.</param>
    /// <param name="key">Names the random numbers.</param>
    /// <param name="permutations">The number of shuffles.</param>
    public static double PValue(
        ReadOnlySpan<double> left, ReadOnlySpan<double> right, StreamKey key, int permutations = Permutation.DefaultCount)
    {
        var observed = Math.Abs(Of(left, right) - 0.5);
        double[] all = [.. left, .. right];
        var stream = key.Open();
        var extreme = 0;
        for (var i = 0; i < permutations; i++)
        {
            Permutation.Shuffle(all, ref stream);
            if (Math.Abs(Of(all.AsSpan(0, left.Length), all.AsSpan(left.Length)) - 0.5) >= observed - Permutation.Rounding)
                extreme++;
        }

        return Permutation.PValue(extreme, permutations);
    }
}
