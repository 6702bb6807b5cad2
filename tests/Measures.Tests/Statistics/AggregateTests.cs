using CsCheck;
using Espalier.Measures.Statistics;
using Espalier.Rewards;

namespace Espalier.Measures.Tests.Statistics;

/// <summary>The figures of Agarwal et al. 2021 and their laws.</summary>
public sealed class AggregateTests
{
    private static readonly Gen<double[]> Scores = Gen.Double[-10, 10].Array[1, 40];
    private static readonly StreamKey Key = StreamKey.FromSeed(7).Named("aggregates");

    // Runs × tasks x = [[1,2],[2,2],[1,1],[2,1]], y = [[1,1],[2,2],[3,3]], by task.
    private static readonly double[][] X = [[1, 2, 1, 2], [2, 2, 1, 1]];
    private static readonly double[][] Y = [[1, 2, 3], [1, 2, 3]];

    [Fact]
    public void Interquartile_means_of_the_reference_scores()
    {
        Assert.Equal(1.5, InterquartileMean.Of([.. X[0], .. X[1]]), 1e-12);
        Assert.Equal(2, InterquartileMean.Of([.. Y[0], .. Y[1]]), 1e-12);
        Assert.Equal(4, InterquartileMean.Of([1, 2, 3, 4, 5, 6, 7]), 1e-12);
    }

    [Fact]
    public void The_probability_of_improvement_of_the_reference_scores_is_a_third() =>
        Assert.Equal(1 / 3.0, ProbabilityOfImprovement.OverTasks(X, Y), 1e-12);

    [Fact]
    public void The_interquartile_mean_of_up_to_three_scores_is_their_mean() =>
        Gen.Double[-10, 10].Array[1, 3].Sample(scores => Assert.Equal(scores.Average(), InterquartileMean.Of(scores), 1e-12));

    [Fact]
    public void The_interquartile_mean_moves_and_stretches_with_the_scores_and_ignores_their_order() =>
        Gen.Select(Scores, Gen.Double[-5, 5], Gen.Double[0.1, 5]).Sample((scores, shift, scale) =>
        {
            double[] moved = [.. scores.Reverse().Select(score => (scale * score) + shift)];
            Assert.Equal((scale * InterquartileMean.Of(scores)) + shift, InterquartileMean.Of(moved), 1e-9);
        });

    [Fact]
    public void The_interquartile_mean_ignores_an_outlier_among_four() =>
        Assert.Equal(InterquartileMean.Of([1, 2, 3, 4]), InterquartileMean.Of([1, 2, 3, 4e9]), 1e-12);

    [Fact]
    public void Improvement_and_its_reverse_add_up_to_one() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 12], Gen.Int[0, 5].Array[1, 12]).Sample((a, b) =>
        {
            double[] left = [.. a], right = [.. b];
            Assert.Equal(1, ProbabilityOfImprovement.Of(left, right) + ProbabilityOfImprovement.Of(right, left), 1e-12);
        });

    [Fact]
    public void The_probability_of_improvement_is_mann_whitneys_u_over_the_pairs() =>
        Assert.Equal(8 / 30.0, ProbabilityOfImprovement.Of([1, 2, 3, 4, 10], [2, 3, 5, 9, 11, 12]), 1e-12);

    [Fact]
    public void The_optimality_gap_counts_shortfalls_only()
    {
        Assert.Equal(0.25, OptimalityGap.Of([0.5, 1, 3, 0.5]), 1e-12);
        Assert.Equal(0, OptimalityGap.Of([1, 2]), 1e-12);
        Assert.Equal(1.5, OptimalityGap.Of([0.5, 1.5], target: 2.5), 1e-12);
    }

    [Fact]
    public void A_performance_profile_falls_from_one_to_zero() =>
        Assert.Equal([1, 0.75, 0.25, 0], PerformanceProfile.Of([1, 2, 2, 3], [0, 1, 2, 3]));

    [Fact]
    public void The_bootstrap_is_the_same_for_the_same_key_and_holds_the_estimate()
    {
        var first = InterquartileMean.Estimate(X, 0.95, Key);
        Assert.Equal(first, InterquartileMean.Estimate(X, 0.95, Key));
        Assert.Equal(1.5, first.Estimate, 1e-12);
        Assert.InRange(first.Low, 1, 1.5);
        Assert.InRange(first.High, 1.5, 2);
        Assert.Equal("percentile bootstrap over seeds (10,000 resamples)", first.Method);
        Assert.NotEqual(first, InterquartileMean.Estimate([[0.3, 0.31, 0.9, 0.5]], 0.95, Key.At(1)));
    }

    [Fact]
    public void The_bootstrap_draws_within_strata()
    {
        // Drawn across strata, the mean would vary; within them every resample is the same.
        var interval = Bootstrap.Percentile([[0, 0, 0], [1, 1, 1]], sample => Sample.Mean(sample), 0.95, Key, 500);
        Assert.Equal((0.5, 0.5), (interval.Low, interval.High));
    }

    [Fact]
    public void Equal_scores_give_an_interval_of_no_width()
    {
        var interval = InterquartileMean.Estimate([[0.75, 0.75, 0.75]], 0.95, Key);
        Assert.Equal((0.75, 0.75, 0.75), (interval.Estimate, interval.Low, interval.High));
    }

    [Fact]
    public void Quantiles_of_a_sample_interpolate() =>
        Assert.Equal(1.75, Sample.QuantileOfSorted([1, 2, 3, 4], 0.25), 1e-12);

    [Fact]
    public void Nothing_has_no_mean() => Assert.Throws<ArgumentException>(() => InterquartileMean.Of([]));
}
