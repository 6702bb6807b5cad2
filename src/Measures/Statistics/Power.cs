namespace Espalier.Measures.Statistics;

/// <summary>
/// The power of two-sided tests, and how many values they need. The t tests use the noncentral t distribution: the normal
/// distribution integrated over the observed spread (Simpson's rule, error below 1e-6).
/// </summary>
public static class Power
{
    private const int Most = 100_000;

    /// <summary>The chance that the t test of two equally large groups of equal spread finds p &lt; α.</summary>
    /// <param name="effect">The true difference of means, in standard deviations.</param>
    /// <param name="count">The number of values on each side, at least 2.</param>
    /// <param name="level">α, in 0..1.</param>
    public static double OfTwoGroups(double effect, int count, double level) =>
        OfShift(Math.Abs(effect) * Math.Sqrt(count / 2.0), (2.0 * count) - 2, level);

    /// <summary>The chance that the t test of one group's mean against 0 finds p &lt; α.</summary>
    /// <param name="effect">The true mean, in standard deviations.</param>
    /// <param name="count">The number of values, at least 2.</param>
    /// <param name="level">α, in 0..1.</param>
    public static double OfOneGroup(double effect, int count, double level) =>
        OfShift(Math.Abs(effect) * Math.Sqrt(count), count - 1.0, level);

    /// <summary>The least number of values on each side at which two groups are told apart with the power.</summary>
    /// <param name="difference">The true difference of means.</param>
    /// <param name="spread">The standard deviation within each side.</param>
    /// <param name="level">α, in 0..1.</param>
    /// <param name="power">The power that is wanted, in 0..1.</param>
    /// <returns>The number, or null where more than 100,000 would be needed.</returns>
    public static int? CountForTwoGroups(double difference, double spread, double level = 0.05, double power = 0.8) =>
        Least(difference, spread, power, (effect, count) => OfTwoGroups(effect, count, level));

    /// <summary>The least number of values at which one group's mean is told from 0 with the power.</summary>
    /// <param name="mean">The true mean.</param>
    /// <param name="spread">The standard deviation.</param>
    /// <param name="level">α, in 0..1.</param>
    /// <param name="power">The power that is wanted, in 0..1.</param>
    /// <returns>The number, or null where more than 100,000 would be needed.</returns>
    public static int? CountForOneGroup(double mean, double spread, double level = 0.05, double power = 0.8) =>
        Least(mean, spread, power, (effect, count) => OfOneGroup(effect, count, level));

    /// <summary>The number of values on each side that a Mann–Whitney test needs (Noether 1987).</summary>
    /// <param name="probability">The true probability of improvement.</param>
    /// <param name="level">α, in 0..1.</param>
    /// <param name="power">The power that is wanted, in 0..1.</param>
    /// <returns>The number, or null where more than 100,000 would be needed.</returns>
    public static int? CountForRanks(double probability, double level = 0.05, double power = 0.8)
    {
        var reach = Normal.Quantile(1 - (level / 2)) + Normal.Quantile(power);
        var away = probability - 0.5;
        var count = Math.Ceiling(reach * reach / (6 * away * away));
        return count <= Most ? (int)count : null;
    }

    private static int? Least(double difference, double spread, double power, Func<double, int, double> powerOf)
    {
        if (difference == 0)
            return null;
        if (spread == 0)
            return 2;
        var effect = Math.Abs(difference) / spread;
        if (powerOf(effect, Most) < power)
            return null;
        int below = 1, enough = Most;
        while (enough - below > 1)
        {
            var middle = (below + enough) / 2;
            if (powerOf(effect, middle) >= power)
                enough = middle;
            else
                below = middle;
        }

        return enough;
    }

    private static double OfShift(double shift, double freedom, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        var critical = StudentT.Quantile(1 - (level / 2), freedom);

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
}
