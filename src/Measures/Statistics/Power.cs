namespace Espalier.Measures.Statistics;

/// <summary>The power of the two-sided t test of two equally large groups of equal spread.</summary>
public static class Power
{
    /// <summary>
    /// The chance of p &lt; α: the noncentral t distribution, as the normal distribution integrated over the observed
    /// spread (Simpson's rule, error below 1e-6).
    /// </summary>
    /// <param name="effect">The true difference of means, in standard deviations.</param>
    /// <param name="count">The number of values on each side, at least 2.</param>
    /// <param name="level">α, in 0..1.</param>
    public static double OfTwoGroups(double effect, int count, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        double freedom = (2 * count) - 2;
        var critical = StudentT.Quantile(1 - (level / 2), freedom);
        var shift = Math.Abs(effect) * Math.Sqrt(count / 2.0);

        // The observed spread over the true one has a scaled chi distribution, nearly all of it within 8 deviations of 1.
        const int intervals = 400;
        var reach = 8 / Math.Sqrt(2 * freedom);
        var (from, to) = (Math.Max(1e-9, 1 - reach), 1 + reach);
        var logScale = (freedom / 2 * Math.Log(freedom / 2)) + Math.Log(2) - SpecialFunctions.LogGamma(freedom / 2);
        var width = (to - from) / intervals;
        var sum = 0.0;
        for (var i = 0; i <= intervals; i++)
        {
            var spread = from + (i * width);
            var density = Math.Exp(logScale + ((freedom - 1) * Math.Log(spread)) - (freedom / 2 * spread * spread));
            var rejected = Normal.Cdf(shift - (critical * spread)) + Normal.Cdf(-shift - (critical * spread));
            sum += density * rejected * (i is 0 or intervals ? 1 : (i & 1) == 1 ? 4 : 2);
        }

        return Math.Min(1, sum * width / 3);
    }

    /// <summary>The least number of values on each side at which the power is reached.</summary>
    /// <param name="difference">The true difference of means; not 0.</param>
    /// <param name="spread">The standard deviation within each side.</param>
    /// <param name="level">α, in 0..1.</param>
    /// <param name="power">The power that is wanted, in 0..1.</param>
    /// <returns>The number, or null where more than 100,000 would be needed.</returns>
    public static int? CountNeeded(double difference, double spread, double level = 0.05, double power = 0.8)
    {
        const int most = 100_000;
        if (spread == 0)
            return 2;
        var effect = Math.Abs(difference) / spread;
        if (OfTwoGroups(effect, most, level) < power)
            return null;
        int below = 1, enough = most;
        while (enough - below > 1)
        {
            var middle = (below + enough) / 2;
            if (OfTwoGroups(effect, middle, level) >= power)
                enough = middle;
            else
                below = middle;
        }

        return enough;
    }
}
