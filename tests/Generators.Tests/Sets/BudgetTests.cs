using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests.Sets;

/// <summary>What a limit is set on is a cost with a budget, and stays out of the reward.</summary>
public class BudgetTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in -9..9; p : bool; }
            step 0.5<s>;
        }
        unit s;
        constraints S for W {
            reward   gain:   x;
            penalize effort: x * x weight 3 per second limit 25 per episode;
            forbid   bump:   p limit 2 per episode;
            require  low:    x <= 3 margin 2 when p weight 4 limit 1 per episode;
        }
        constraints Rare for W = S | thin 0.0001% | scale 5;
        """);

    [Fact]
    public void A_cost_is_weighted_positive_and_not_paid()
    {
        var step = s_world.Start("S").Step(new { X = 4, P = true });

        Assert.Equal(4, step.Paid);
        Assert.Equal((null, 24, 1, 2), (step.CostOf("gain"), step.CostOf("effort"), step.CostOf("bump"), step.CostOf("low")));
        Assert.Equal(new TermScore(-16, 0, false), step["effort"]);
        Assert.Equal(new TermScore(-1, 0, false), step["bump"]);
        Assert.Equal(new TermScore(-0.5, 0, false), step["low"]);
    }

    [Fact]
    public void What_takes_nothing_costs_nothing_and_what_is_silent_says_nothing()
    {
        var step = s_world.Start("S").Step(new { X = 0 });

        Assert.Equal((0, 0, null), (step.CostOf("effort"), step.CostOf("bump"), step.CostOf("low")));
        Assert.Equal(new TermScore(0, 0, true), step["bump"]);
        Assert.True(double.IsPositive(step.CostOf("bump")!.Value));
    }

    [Fact]
    public void No_dial_touches_a_budget()
    {
        var step = s_world.Start("Rare").Step(new { X = 4, P = true });

        Assert.Equal((24, 1, 2), (step.CostOf("effort"), step.CostOf("bump"), step.CostOf("low")));
    }

    [Fact]
    public void Budgets_are_known_of_the_terms()
    {
        Assert.Equal(
            [("gain", null, 1), ("effort", 25, 1.5), ("bump", 2, 1), ("low", 1.0, 4)],
            s_world.Start("S").Info.Terms.Select(term => (term.Name, term.Limit, term.Weight)));
    }
}
