namespace Espalier.Measures.Statistics;

/// <summary>Mean, variance and quantiles of numbers.</summary>
public static class Sample
{
    /// <summary>The mean.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double Mean(ReadOnlySpan<double> values)
    {
        RequireAtLeast(1, values);
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The unbiased variance (divided by n − 1).</summary>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static double Variance(ReadOnlySpan<double> values)
    {
        RequireAtLeast(2, values);
        var mean = Mean(values);
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    /// <summary>The median; of an even number of values the lower of the middle two, so that it is one of them.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double MedianOf(ReadOnlySpan<double> values)
    {
        RequireAtLeast(1, values);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted[(sorted.Length - 1) / 2];
    }

    /// <summary>A quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="sorted">The values, in ascending order.</param>
    /// <param name="probability">The quantile's probability, in 0..1.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double QuantileOfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        RequireAtLeast(1, sorted);
        var place = probability * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    internal static void RequireAtLeast(int count, ReadOnlySpan<double> values)
    {
        if (values.Length < count)
            throw new ArgumentException($"At least {count} values are needed, and there are {values.Length}.", nameof(values));
    }
}
