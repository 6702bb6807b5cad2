using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Dials keep what the language's page says they keep.</summary>
public class DialTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in 0..1000; near : bool; }
        }
        constraints Plain for W {
            reward gain: x weight 0.5;
            require near: near;
            metric seen: x;
        }
        constraints Half    for W = Plain | thin 50%;
        constraints Tenth   for W = Plain | thin 10%;
        constraints Bare    for W = Plain | thin 10% unscaled;
        constraints Twice   for W = Plain | scale 2;
        constraints Nothing for W = Plain | scale 0;
        constraints Fourth  for W = Plain | delay 4 steps;
        constraints Eighth  for W = Plain | delay 8 steps;
        constraints Late    for W = Plain | delay to end;
        constraints Mixed   for W = Plain | thin 50% | delay 3 steps | scale 4;
        constraints Goal    for W { achieve near: near; }
        constraints RareGoal for W = Goal | thin 50%;
        constraints Shaped  for W { potential up: x; }
        constraints LateShaped for W = Shaped | delay to end;
        """);

    [Fact]
    public void A_delay_pays_at_every_nth_step_and_at_the_last()
    {
        Assert.Equal([0, 0, 0, 6, 0, 0, 0, 22, 0, 17], PaidAlong("Fourth"), Near);
    }

    [Fact]
    public void A_set_says_whether_it_delays() =>
        Assert.Equal([false, true, true], new[] { "Plain", "Late", "Mixed" }.Select(set => s_world.Start(set).Info.Delays));

    [Fact]
    public void A_delay_to_the_end_pays_all_at_the_last_step()
    {
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 45], PaidAlong("Late"), Near);
    }

    [Theory]
    [InlineData("Fourth")]
    [InlineData("Eighth")]
    [InlineData("Late")]
    public void A_delay_keeps_the_total_of_an_episode_exactly(string set)
    {
        Assert.Equal(PaidAlong("Plain").Sum(), PaidAlong(set).Sum());
    }

    [Fact]
    public void What_is_held_back_is_recorded_at_the_step_that_earns_it()
    {
        Assert.Equal(new TermScore(6, 3, false), s_world.Start("Late").Step(new { X = 6 })["gain"]);
    }

    [Fact]
    public void What_is_held_back_does_not_pass_to_the_next_episode()
    {
        var episode = s_world.Start("Late");
        episode.Step(new { X = 6, Near = true }, truncated: true);

        Assert.Equal(1, episode.Step(new { X = 2, Near = true }, terminated: true).Paid);
    }

    [Fact]
    public void A_delayed_potential_pays_the_same_undiscounted_total()
    {
        Assert.Equal(PaidAlong("Shaped").Sum(), PaidAlong("LateShaped").Sum());
    }

    [Theory]
    [InlineData("Half", 0.5)]
    [InlineData("Tenth", 0.1)]
    public void A_thinned_set_speaks_in_its_share_and_keeps_the_expected_total(string set, double share)
    {
        const int Episodes = 20_000;
        var spoken = 0;
        var paid = 0.0;
        var probe = s_world.Start(set);
        for (var i = 0; i < Episodes; i++)
        {
            var step = probe.Step(new { X = 6, Near = true }, truncated: true, episodeKey: (ulong)i);
            spoken += step["gain"] is null ? 0 : 1;
            paid += step.Paid;
        }

        // Five standard deviations of the binomial distribution.
        var spread = 5 * Math.Sqrt(Episodes * share * (1 - share));
        Assert.InRange(spoken, (Episodes * share) - spread, (Episodes * share) + spread);
        Assert.InRange(paid, ((Episodes * share) - spread) * 3 / share, ((Episodes * share) + spread) * 3 / share);
    }

    [Fact]
    public void A_thinned_score_stays_what_it_is_and_its_payment_is_divided_by_the_share()
    {
        var spoken = Enumerable.Range(0, 1000)
            .Select(i => s_world.Start("Tenth").Step(new { X = 6 }, episodeKey: (ulong)i)["gain"])
            .OfType<TermScore>()
            .ToList();

        Assert.NotEmpty(spoken);
        Assert.All(spoken, score => Assert.Equal((6, 30), (score.Score, score.Paid), NearPair));
    }

    [Fact]
    public void An_unscaled_thinning_leaves_payments_as_they_are()
    {
        var spoken = Enumerable.Range(0, 1000)
            .Select(i => s_world.Start("Bare").Step(new { X = 6 }, episodeKey: (ulong)i)["gain"])
            .OfType<TermScore>();

        Assert.All(spoken, score => Assert.Equal(new TermScore(6, 3, false), score));
    }

    [Fact]
    public void Constraints_are_thinned_independently()
    {
        var both = Enumerable.Range(0, 10_000)
            .Count(i => s_world.Start("Half").Step(episodeKey: (ulong)i) is var step && step["gain"] is not null && step["near"] is not null);

        Assert.InRange(both, 2500 - 217, 2500 + 217);
    }

    [Fact]
    public void A_thinner_dial_silences_more_of_the_same_evaluations()
    {
        for (var i = 0; i < 1000; i++)
        {
            if (s_world.Start("Tenth").Step(episodeKey: (ulong)i)["gain"] is not null)
                Assert.NotNull(s_world.Start("Half").Step(episodeKey: (ulong)i)["gain"]);
        }
    }

    [Fact]
    public void A_scale_multiplies_every_payment()
    {
        Assert.Equal(new TermScore(6, 6, false), s_world.Start("Twice").Step(new { X = 6 })["gain"]);
        Assert.Equal(-2, s_world.Start("Twice").Step()["near"]!.Value.Paid);
    }

    [Fact]
    public void A_scale_of_0_pays_nothing()
    {
        Assert.Equal(new TermScore(6, 0, false), s_world.Start("Nothing").Step(new { X = 6 })["gain"]);
        Assert.Equal(0, s_world.Start("Nothing").Step(new { X = 6 }).Paid);
    }

    [Fact]
    public void Dials_in_a_row_act_one_after_another()
    {
        var episode = s_world.Start("Mixed");
        var recorded = 0.0;
        var paid = 0.0;
        for (var step = 0; step < 10; step++)
        {
            var result = episode.Step(new { X = step }, truncated: step == 9, episodeKey: 3);
            recorded += (result["gain"]?.Paid ?? 0) + (result["near"]?.Paid ?? 0);
            paid += result.Paid;
            Assert.True((step + 1) % 3 == 0 || step == 9 || result.Paid == 0);
            if (result["gain"] is { } gain)
                Assert.Equal(gain.Score * 0.5 * 4 / 0.5, gain.Paid, 9);
        }

        Assert.Equal(recorded, paid, 9);
    }

    [Fact]
    public void An_achievement_latches_whether_or_not_a_dial_silences_it()
    {
        for (var key = 0UL; key < 50; key++)
        {
            var episode = s_world.Start("RareGoal");
            episode.Step(new { Near = true }, episodeKey: key);

            Assert.Null(episode.Step(new { Near = true }, episodeKey: key)["near"]);
        }
    }

    [Fact]
    public void Sets_of_one_shape_share_a_type()
    {
        Assert.Same(s_world.Start("Half").RewardType, s_world.Start("Tenth").RewardType);
        Assert.Same(s_world.Start("Fourth").RewardType, s_world.Start("Eighth").RewardType);
        Assert.NotSame(s_world.Start("Plain").RewardType, s_world.Start("Half").RewardType);
        Assert.NotSame(s_world.Start("Fourth").RewardType, s_world.Start("Late").RewardType);
    }

    [Fact]
    public void A_set_remembers_no_more_than_it_must()
    {
        // An empty struct has a size of one byte.
        Assert.Equal(1, s_world.Start("Plain").MemorySize);
        Assert.Equal(1, s_world.Start("Goal").MemorySize);
        Assert.Equal(8, s_world.Start("Late").MemorySize);
    }

    [Fact]
    public void The_weight_of_a_term_includes_its_dials()
    {
        Assert.Equal([5, 10, 0], s_world.Start("Tenth").Info.Terms.Select(term => term.Weight));
        Assert.Equal([1, 2, 0], s_world.Start("Twice").Info.Terms.Select(term => term.Weight));
    }

    [Theory]
    [InlineData("Tenth")]
    [InlineData("Late")]
    [InlineData("Mixed")]
    [InlineData("RareGoal")]
    public void No_dial_allocates(string set)
    {
        Assert.Equal(0, s_world.Start(set).MeasureAllocation(1000));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-9;

    private static bool NearPair((double, double) expected, (double, double) actual) =>
        Near(expected.Item1, actual.Item1) && Near(expected.Item2, actual.Item2);

    // x is twice the number of the step: 0, 2, …, 18.
    private static List<double> PaidAlong(string set)
    {
        var episode = s_world.Start(set);
        return
        [
            .. Enumerable.Range(0, 10).Select(step => episode.Step(
                new { X = 2 * step, Near = true }, next: new { X = (2 * step) + 2 }, truncated: step == 9).Paid),
        ];
    }
}
