namespace Espalier.Measures.Statistics;

/// <summary>How far scores fall short of a target on average; what is above it does not make up (Agarwal et al. 2021).</summary>
public static class OptimalityGap
{
    /// <summary>target − mean of min(score, target).</summary>
    /// <param name="scores">The scores of all runs and tasks.</param>
    /// <param name="target">The score that is good enough.</param>
    /// <exception cref="ArgumentException">There are no scores.</exception>
    public static double Of(ReadOnlySpan<double> scores, double target = 1)
    {
        Sample.RequireAtLeast(1, scores);
        var sum = 0.0;
        foreach (var score in scores)
            sum += Math.Min(score, target);
        return target - (sum / scores.Length);
    }
}
