namespace Espalier.Learning.Rollouts;

/// <summary>The mean and the variance of numbers, each divided by their count.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Variance">The variance.</param>
public readonly record struct Moments(double Mean, double Variance)
{
    /// <summary>The moments of numbers, of which there is at least one.</summary>
    public static Moments Of(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        var mean = sum / values.Length;
        var squares = 0.0;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return new Moments(mean, squares / values.Length);
    }

    /// <summary>Brings numbers to mean 0 and standard deviation 1; numbers that are all the same become 0.</summary>
    public static void Standardize(Span<float> values)
    {
        var moments = Of(values);
        var scale = 1 / (Math.Sqrt(moments.Variance) + 1e-8);
        foreach (ref var value in values)
            value = (float)((value - moments.Mean) * scale);
    }

    /// <summary>
    /// The share of the returns' variance that the critic explains: 1 − Var(returns − values) / Var(returns). NaN where
    /// the returns do not vary.
    /// </summary>
    /// <param name="values">What the critic said.</param>
    /// <param name="returns">What it ought to have said, as many.</param>
    public static double ExplainedVariance(ReadOnlySpan<float> values, ReadOnlySpan<float> returns)
    {
        var variance = Of(returns).Variance;
        var errors = new float[returns.Length];
        for (var i = 0; i < errors.Length; i++)
            errors[i] = returns[i] - values[i];
        return variance > 0 ? 1 - (Of(errors).Variance / variance) : double.NaN;
    }
}
