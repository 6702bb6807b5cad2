using Espalier.Runs.Results;
using Espalier.Runtime.Evaluation;
using Espalier.Runtime.Tests.Worlds;

namespace Espalier.Runtime.Tests.Evaluation;

/// <summary>What a set does to the episodes on which policies are tried.</summary>
public sealed class GuardedEvaluationTests
{
    [Fact]
    public void The_set_that_paid_ends_episodes_as_it_did_in_training()
    {
        var result = Evaluate("Guarded", observe: null, new PressPolicy(observationSize: 2));
        Assert.Equal(2, result.Sampled.Length);
        Assert.Equal(1, result.Sampled.Return);
    }

    [Fact]
    public void A_set_that_is_only_observed_ends_nothing()
    {
        var result = Evaluate("Alive", observe: "Guarded", new PressPolicy(observationSize: 1));
        Assert.Equal(Countdown.Horizon, result.Sampled.Length);
        Assert.Equal(5, result.Observed.Single(term => term.Name == "twice").Evaluations / 10.0);
        Assert.Equal(1.0 / Countdown.Horizon, result.Observed.Single(term => term.Name == "twice").Satisfied);
    }

    [Fact]
    public void What_a_budget_has_been_used_for_is_told_an_episode()
    {
        Assert.Equal([new TermCost("effort", 3, 4)], Evaluate("Guarded", observe: null, new PressPolicy(2)).Costs);
        var observed = Evaluate("Alive", observe: "Guarded", new PressPolicy(1));
        Assert.Empty(observed.Costs);
        Assert.Equal((3, 10), (observed.Observed[2].Limit, observed.Observed[2].CostPerEpisode));
        Assert.Equal((null, null), (observed.Observed[0].Limit, observed.Observed[0].CostPerEpisode));
    }

    [Fact]
    public void What_discounting_makes_of_a_delay_is_told()
    {
        // One a step for five steps, and all five of it at the last.
        var late = Evaluate("Late", observe: null, new PressPolicy(1), discount: 0.5);
        Assert.Equal(new DelayedReturn(0.5, 5.0 / 16, 31.0 / 16), late.Delayed);
        Assert.Equal(5, late.Sampled.Return);
        Assert.Null(Evaluate("Alive", observe: "Late", new PressPolicy(1), discount: 0.5).Delayed);
    }

    private static ProbeResult Evaluate(string set, string? observe, PressPolicy policy, double discount = 1)
    {
        var levels = new LevelSource<CountdownEnvironment, CountdownState, CountdownAction, CountdownSettings>("Guard")
            .Draw("long", new CountdownSettings { Length = 100 }, 10, goals: null);
        return new Evaluator<Countdown, CountdownEnvironment, CountdownState, CountdownAction, CountdownSettings>(
            set, observe, discount, goals: null).Evaluate(levels, policy);
    }
}
