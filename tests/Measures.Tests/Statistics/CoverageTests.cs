using Espalier.Measures.Statistics;
using Espalier.Rewards;

namespace Espalier.Measures.Tests.Statistics;

/// <summary>How often intervals and tests are right, over many simulated studies with fixed seeds.</summary>
public sealed class CoverageTests
{
    private const int Studies = 2000;
    private static readonly StreamKey Key = StreamKey.FromSeed(17).Named("coverage");

    // Four standard errors of a share near .95 over the simulated studies.
    private const double Slack = 0.0195;

    [Fact]
    public void Welchs_interval_covers_the_difference_of_unequal_groups() =>
        Assert.InRange(Covered((study, chance) => MeanDifference
            .Welch(Draw(10, 0.1, ref chance), Draw(10, 0.3, ref chance)).ToInterval(0.95)), 0.95 - Slack, 0.95 + Slack);

    [Fact]
    public void Students_interval_covers_the_mean() =>
        Assert.InRange(Covered((study, chance) => MeanInterval.Of(Draw(10, 1, ref chance), 0.95)), 0.95 - Slack, 0.95 + Slack);

    [Fact]
    public void The_bootstrap_covers_the_interquartile_mean_of_ten_seeds() =>
        Assert.InRange(
            Covered((study, chance) => InterquartileMean.Estimate([Draw(10, 1, ref chance)], 0.95, Key.At(study), 400)), 0.92, 0.97);

    [Fact]
    public void The_bootstrap_covers_the_mean_of_ten_seeds_too_rarely() =>
        Assert.InRange(
            Covered((study, chance) => Bootstrap.Percentile(
                [Draw(10, 1, ref chance)], sample => Sample.Mean(sample), 0.95, Key.At(study), 400)),
            0.87, 0.93);

    [Fact]
    public void Without_a_difference_five_percent_of_tests_find_one()
    {
        var found = Share((study, chance) => MeanDifference.Welch(Draw(10, 1, ref chance), Draw(10, 1, ref chance)).PValue < 0.05);
        Assert.InRange(found, 0.05 - Slack, 0.05 + Slack);
    }

    [Fact]
    public void Power_is_what_simulation_finds()
    {
        var found = Share((study, chance) =>
        {
            var left = Draw(10, 1, ref chance);
            for (var i = 0; i < left.Length; i++)
                left[i] += 1;
            return MeanDifference.Welch(left, Draw(10, 1, ref chance)).PValue < 0.05;
        });
        Assert.Equal(Power.OfTwoGroups(1, 10, 0.05), found, 0.045);
    }

    private static double Covered(Func<int, CounterStream, Interval> estimate) =>
        Share((study, chance) => estimate(study, chance) is { Low: <= 0, High: >= 0 });

    private static double Share(Func<int, CounterStream, bool> happens) =>
        Enumerable.Range(0, Studies).Count(study => happens(study, Key.At(study).Named("data").Open())) / (double)Studies;

    private static double[] Draw(int count, double spread, ref CounterStream chance)
    {
        var values = new double[count];
        foreach (ref var value in values.AsSpan())
            value = spread * Normal.Quantile(chance.Real());
        return values;
    }
}
