using CsCheck;
using Espalier.Measures.Statistics;
using Espalier.Rewards;

namespace Espalier.Measures.Tests.Statistics;

/// <summary>Tests of differences, against the figures of an independent statistics library (scipy 1.10).</summary>
public sealed class ComparisonTests
{
    private static readonly double[] Left =
        [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4];

    private static readonly double[] Right =
        [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4];

    private static readonly StreamKey Key = StreamKey.FromSeed(11).Named("comparisons");

    [Fact]
    public void Welchs_interval_and_test()
    {
        var difference = MeanDifference.Welch(Left, Right);
        var interval = difference.ToInterval(0.95);
        Assert.Equal(27.88730398842012, difference.Freedom, 1e-10);
        Assert.Equal(0.008071938172194901, difference.PValue, 1e-12);
        Assert.Equal(-4.868022741791965, interval.Low, 1e-10);
        Assert.Equal(-0.7986439248746993, interval.High, 1e-10);
        Assert.Equal("Welch's t", interval.Method);
    }

    [Fact]
    public void The_paired_test()
    {
        var difference = MeanDifference.Paired(Left, Right);
        Assert.Equal(0.0061798725508632945, difference.PValue, 1e-12);
        Assert.Equal(14, difference.Freedom);
        Assert.Equal("paired t", difference.Method);
    }

    [Fact]
    public void Swapping_sides_turns_the_interval_round() =>
        Gen.Select(Gen.Double[0, 1].Array[2, 20], Gen.Double[0, 1].Array[2, 20]).Sample((a, b) =>
        {
            var forth = MeanDifference.Welch(a, b).ToInterval(0.9);
            var back = MeanDifference.Welch(b, a).ToInterval(0.9);
            Assert.Equal(forth.Low, -back.High, 1e-9);
            Assert.Equal(forth.High, -back.Low, 1e-9);
        });

    [Fact]
    public void The_interval_excludes_zero_exactly_where_p_is_below_the_level() =>
        Gen.Select(Gen.Double[0, 1].Array[2, 12], Gen.Double[0.3, 1.3].Array[2, 12]).Sample((a, b) =>
        {
            var difference = MeanDifference.Welch(a, b);
            var interval = difference.ToInterval(0.95);
            Assert.Equal(difference.PValue < 0.05, interval.IsAbove(0) || interval.IsBelow(0));
        });

    [Fact]
    public void Equivalence_is_shown_exactly_where_the_90_percent_interval_lies_within() =>
        Gen.Select(Gen.Double[0, 1].Array[2, 30], Gen.Double[0, 1].Array[2, 30], Gen.Double[0.01, 1]).Sample((a, b, within) =>
        {
            var difference = MeanDifference.Welch(a, b);
            Assert.Equal(difference.EquivalencePValue(within) < 0.05, difference.ToInterval(0.9).IsWithin(within));
        });

    [Fact]
    public void Samples_without_spread_are_told_apart_or_equal()
    {
        Assert.Equal(0, MeanDifference.Welch([1, 1, 1], [2, 2, 2]).PValue);
        Assert.Equal(1, MeanDifference.Welch([1, 1, 1], [1, 1, 1]).PValue);
        Assert.Equal(0, MeanDifference.Welch([1, 1, 1], [1, 1, 1]).EquivalencePValue(0.05));
        Assert.Equal(-1, MeanDifference.Welch([1, 1, 1], [2, 2, 2]).ToInterval(0.95).High);
    }

    [Fact]
    public void A_spread_whose_square_is_zero_in_double_has_degrees_of_freedom() =>
        Assert.Equal(1, MeanDifference.Welch([5.381e-94, 5.429e-89], [1, 1, 1]).Freedom);

    [Fact]
    public void One_value_a_side_is_refused() =>
        Assert.Throws<ArgumentException>(() => MeanDifference.Welch([1], [1, 2]));

    [Fact]
    public void Holms_adjustment_of_a_family()
    {
        double[] adjusted = Holm.Adjust([0.01, 0.04, 0.03, 0.005]);
        double[] expected = [0.03, 0.06, 0.06, 0.02];
        Assert.All(adjusted.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Empty(Holm.Adjust([]));
    }

    [Fact]
    public void Holms_adjustment_keeps_the_order_never_lowers_and_stays_within_bonferronis() =>
        Gen.Double[0, 1].Array[1, 12].Sample(values =>
        {
            var adjusted = Holm.Adjust(values);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.InRange(adjusted[i], values[i], Math.Min(1, (values[i] * values.Length) + 1e-12));
                for (var j = 0; j < values.Length; j++)
                    Assert.True(values[i] > values[j] || adjusted[i] <= adjusted[j]);
            }
        });

    [Fact]
    public void Shuffling_finds_a_clear_difference_and_none_between_equals()
    {
        Assert.Equal(1 / 10_001.0, ProbabilityOfImprovement.PValue([.. Many(10, 100)], [.. Many(10, 0)], Key), 1e-3);
        Assert.Equal(1, ProbabilityOfImprovement.PValue([1, 1, 1, 1], [1, 1, 1, 1], Key));
    }

    [Fact]
    public void Shuffling_agrees_with_the_exact_test_of_a_small_case()
    {
        // All of 3 above all of 3: 2 of the 20 ways to divide six values are as extreme.
        Assert.Equal(0.1, ProbabilityOfImprovement.PValue([4, 5, 6], [1, 2, 3], Key), 0.01);
    }

    [Theory]
    [InlineData(10, 0.562006646586178)]
    [InlineData(20, 0.8689530275835383)]
    [InlineData(30, 0.9677082583246687)]
    public void Power_for_a_difference_of_one_deviation(int count, double expected) =>
        Assert.Equal(expected, Power.OfTwoGroups(1, count, 0.05), 1e-6);

    [Theory]
    [InlineData(0.5, 1, 64)]
    [InlineData(0.1, 0.1, 17)]
    [InlineData(-0.05, 0.1, 64)]
    [InlineData(0.1, 0, 2)]
    public void Values_needed_for_80_percent_power(double difference, double spread, int expected) =>
        Assert.Equal(expected, Power.CountForTwoGroups(difference, spread));

    [Fact]
    public void No_number_of_values_finds_a_difference_of_nothing()
    {
        Assert.Null(Power.CountForTwoGroups(0, 1));
        Assert.Null(Power.CountForOneGroup(0, 1));
        Assert.Null(Power.CountForRanks(0.5));
    }

    [Fact]
    public void One_group_and_ranks_need_what_the_textbooks_say()
    {
        // Cohen's table for one sample, half a deviation: 34. Noether: (1.96 + 0.84)² / (6 · 0.2²) = 32.7.
        Assert.Equal(34, Power.CountForOneGroup(0.5, 1));
        Assert.Equal(33, Power.CountForRanks(0.7));
    }

    private static IEnumerable<double> Many(int count, double from) => Enumerable.Range(0, count).Select(i => from + i);
}
