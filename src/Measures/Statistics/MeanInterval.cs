namespace Espalier.Measures.Statistics;

/// <summary>Student's interval of a mean.</summary>
public static class MeanInterval
{
    /// <summary>The mean of independent values, with its interval.</summary>
    /// <param name="values">At least two values.</param>
    /// <param name="confidence">The confidence, in 0..1.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static Interval Of(ReadOnlySpan<double> values, double confidence)
    {
        var mean = Sample.Mean(values);
        var error = Math.Sqrt(Sample.Variance(values) / values.Length);
        var reach = StudentT.Quantile(0.5 + (confidence / 2), values.Length - 1) * error;
        return new Interval(mean, mean - reach, mean + reach, confidence, "Student's t over seeds");
    }
}
