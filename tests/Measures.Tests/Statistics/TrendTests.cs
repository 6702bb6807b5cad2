using CsCheck;
using Espalier.Measures.Statistics;
using Espalier.Rewards;

namespace Espalier.Measures.Tests.Statistics;

public sealed class TrendTests
{
    private static readonly StreamKey Key = StreamKey.FromSeed(13).Named("trends");

    [Fact]
    public void Tau_b_of_known_examples()
    {
        Assert.Equal(-1, KendallTau.B([1, 2, 2, 3, 4], [5, 3, 3, 2, 1]), 1e-12);
        Assert.Equal(-0.4714045207910316, KendallTau.B([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]), 1e-12);
        Assert.Equal(0, KendallTau.B([1, 2, 3], [5, 5, 5]));
    }

    [Fact]
    public void Tau_is_symmetric_within_one_and_turns_with_the_order() =>
        Gen.Int[0, 6].Array[2, 12].SelectMany(x => Gen.Int[0, 6].Array[x.Length].Select(y => (x, y))).Sample(pair =>
        {
            double[] x = [.. pair.x], y = [.. pair.y], reversed = [.. y.Select(value => -value)];
            var tau = KendallTau.B(x, y);
            Assert.InRange(tau, -1 - 1e-12, 1 + 1e-12);
            Assert.Equal(tau, KendallTau.B(y, x), 1e-12);
            Assert.Equal(-tau, KendallTau.B(x, reversed), 1e-12);
        });

    [Fact]
    public void A_score_that_falls_in_every_seed_is_a_trend()
    {
        double[][] orders = [.. Enumerable.Repeat<double[]>([0, 1, 2, 3], 10)];
        double[][] scores = [.. Enumerable.Range(0, 10).Select(i => (double[])[0.9 + (i * 0.001), 0.6, 0.5, 0.1])];
        var trend = Trend.Along(orders, scores, 0.95, Key);
        Assert.Equal(-1, trend.Tau.Estimate, 1e-12);
        Assert.Equal(1 / 10_001.0, trend.PValue, 1e-12);
        Assert.Equal(trend, Trend.Along(orders, scores, 0.95, Key));
    }

    [Fact]
    public void Shuffling_agrees_with_the_exact_test_of_a_small_case()
    {
        // Two seeds of three: both fully ordered in one way happens in 2 of 36 pairs of orders.
        var trend = Trend.Along([[1, 2, 3], [1, 2, 3]], [[1, 2, 3], [4, 5, 6]], 0.95, Key);
        Assert.Equal(2 / 36.0, trend.PValue, 0.01);
    }
}
