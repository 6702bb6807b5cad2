namespace Espalier.Measures.Statistics;

/// <summary>
/// The difference of two means, left minus right: its standard error and degrees of freedom, from which every interval
/// and test follows.
/// </summary>
/// <param name="Estimate">The difference.</param>
/// <param name="StandardError">Its standard error; 0 where all values on either side are equal.</param>
/// <param name="Freedom">The degrees of freedom of its t distribution.</param>
/// <param name="Method">The method's name.</param>
public sealed record MeanDifference(double Estimate, double StandardError, double Freedom, string Method)
{
    /// <summary>
    /// The difference between independent samples that may differ in spread (Welch 1947, with Satterthwaite's degrees of
    /// freedom).
    /// </summary>
    /// <param name="left">At least two values.</param>
    /// <param name="right">At least two values.</param>
    /// <exception cref="ArgumentException">A side has fewer than two values.</exception>
    public static MeanDifference Welch(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var a = Sample.Variance(left) / left.Length;
        var b = Sample.Variance(right) / right.Length;
        // Satterthwaite's formula in the left side's share of the variance: squares of tiny variances would be 0.
        var share = a / (a + b);
        var freedom = a + b > 0
            ? 1 / ((share * share / (left.Length - 1)) + ((1 - share) * (1 - share) / (right.Length - 1)))
            : left.Length + right.Length - 2;
        return new(Sample.Mean(left) - Sample.Mean(right), Math.Sqrt(a + b), freedom, "Welch's t");
    }

    /// <summary>The mean difference of pairs.</summary>
    /// <param name="left">At least two values.</param>
    /// <param name="right">Their partners.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are below two.</exception>
    public static MeanDifference Paired(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException($"Pairs need equal lengths: {left.Length} and {right.Length}.", nameof(right));
        var differences = new double[left.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = left[i] - right[i];
        return new(
            Sample.Mean(differences), Math.Sqrt(Sample.Variance(differences) / differences.Length), differences.Length - 1, "paired t");
    }

    /// <summary>The interval of the difference.</summary>
    /// <param name="confidence">The confidence, in 0..1.</param>
    public Interval ToInterval(double confidence)
    {
        var reach = StudentT.Quantile(0.5 + (confidence / 2), Freedom) * StandardError;
        return new(Estimate, Estimate - reach, Estimate + reach, confidence, Method);
    }

    /// <summary>The two-sided p of the hypothesis that the true difference is 0.</summary>
    public double PValue => StandardError > 0 ? StudentT.TwoSided(Estimate / StandardError, Freedom) : Estimate == 0 ? 1 : 0;

    /// <summary>
    /// The p of the hypothesis that the true difference is not within ±<paramref name="halfWidth"/>: the greater of two
    /// one-sided tests (Schuirmann 1987). Below α exactly where the 1 − 2α interval lies within.
    /// </summary>
    /// <param name="halfWidth">The half-width of equality, above 0.</param>
    public double EquivalencePValue(double halfWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfWidth);
        var slack = halfWidth - Math.Abs(Estimate);
        return StandardError > 0 ? StudentT.Cdf(-slack / StandardError, Freedom) : slack > 0 ? 0 : 1;
    }
}
