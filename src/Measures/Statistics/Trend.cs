using Espalier.Rewards;

namespace Espalier.Measures.Statistics;

/// <summary>Whether scores rise or fall along an order, with seeds as the unit.</summary>
/// <param name="Tau">The mean over seeds of Kendall's τ-b, with Student's interval.</param>
/// <param name="PValue">
/// The two-sided p of the hypothesis of no order, by shuffling the scores within each seed.
/// </param>
public sealed record Trend(Interval Tau, double PValue)
{
    /// <summary>Measures the trend.</summary>
    /// <param name="orders">For each seed the places along the order.</param>
    /// <param name="scores">For each seed the scores at these places.</param>
    /// <param name="confidence">The confidence of the interval, in 0..1.</param>
    /// <param name="key">Names the random numbers.</param>
    /// <param name="permutations">The number of shuffles.</param>
    /// <exception cref="ArgumentException">There are fewer than two seeds, or lengths differ.</exception>
    public static Trend Along(
        IReadOnlyList<double[]> orders, IReadOnlyList<double[]> scores, double confidence, StreamKey key, int permutations = 10_000)
    {
        var taus = orders.Zip(scores, (order, score) => KendallTau.B(order, score)).ToArray();
        var tau = MeanInterval.Of(taus, confidence);
        var stream = key.Open();
        double[][] shuffled = [.. scores.Select(score => score.ToArray())];
        var extreme = 0;
        for (var i = 0; i < permutations; i++)
        {
            var sum = 0.0;
            for (var seed = 0; seed < shuffled.Length; seed++)
            {
                Permutation.Shuffle(shuffled[seed], ref stream);
                sum += KendallTau.B(orders[seed], shuffled[seed]);
            }

            if (Math.Abs(sum / shuffled.Length) >= Math.Abs(tau.Estimate) - Permutation.Rounding)
                extreme++;
        }

        // τ is in −1..1, and Student's interval does not know.
        return new(
            tau with
            {
                Low = Math.Max(-1, tau.Low),
                High = Math.Min(1, tau.High),
                Method = "mean Kendall τ-b with Student's t over seeds",
            },
            Permutation.PValue(extreme, permutations));
    }
}
