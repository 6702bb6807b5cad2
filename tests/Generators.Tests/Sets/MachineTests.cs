using Espalier.Generators.Tests.Compiling;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Sets;

/// <summary>Machines step at every step, and score what their transition pays.</summary>
public class MachineTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { coffee : bool; office : bool; plant : bool; x : int in 0..9; }
            horizon 10 steps;
        }
        constraints Trip for W {
            machine trip observed weight 2 when x < 5 {
                start empty;
                empty -> full on coffee reward 1;
                full  -> done on office reward 10 + x;
                any   -> lost on plant;
                final done, lost;
                otherwise stay reward -1;
            }
            metric before: where(trip == empty, 1, 0);
            metric was:    where(prev(trip == full), 1, 0);
            potential near: where(trip == empty, 0, where(trip == full, 3, 5));
        }
        constraints Ends for W {
            machine trip {
                start empty;
                empty -> full on coffee;
                full -> done on office reward 1;
                final done terminate;
                otherwise stay;
            }
            reward last: 7 at end;
        }
        constraints Rare for W = Trip | thin 50%;
        """);

    // As in the office world of Toro Icarte et al. 2018.
    [Fact]
    public void A_machine_pays_for_the_transition_that_it_takes()
    {
        var episode = s_world.Start("Trip");

        Assert.Equal(new TermScore(-1, -2, false), episode.Step()["trip"]);
        Assert.Equal(new TermScore(-1, -2, false), episode.Step(new { Office = true })["trip"]);
        Assert.Equal(new TermScore(1, 2, false), episode.Step(new { Coffee = true, Plant = true })["trip"]);
        Assert.Equal(new TermScore(13, 26, false), episode.Step(new { Office = true, X = 3 })["trip"]);

        // No transition leaves a final state, and nothing is paid there.
        Assert.Equal(new TermScore(0, 0, false), episode.Step(new { Plant = true })["trip"]);
        Assert.Equal(new TermScore(0, 0, false), episode.Step()["trip"]);
    }

    [Fact]
    public void A_machine_steps_where_it_is_silent()
    {
        var episode = s_world.Start("Trip");

        Assert.Null(episode.Step(new { Coffee = true, X = 9 })["trip"]);
        Assert.Equal(11, episode.Step(new { Office = true, X = 1 }).ScoreOf("trip"));
    }

    [Fact]
    public void Lines_read_the_state_before_the_step_and_potentials_both()
    {
        var episode = s_world.Start("Trip");
        var first = episode.Step(new { Coffee = true });
        var second = episode.Step();
        var third = episode.Step(new { Office = true });

        Assert.Equal([1, 0, 0], new[] { first, second, third }.Select(step => step.ScoreOf("before")!.Value));
        Assert.Equal([0, 0, 1], new[] { first, second, third }.Select(step => step.ScoreOf("was")!.Value));
        Assert.Equal([3, 0, 2], new[] { first, second, third }.Select(step => step.ScoreOf("near")!.Value));
    }

    [Fact]
    public void An_observed_machine_is_seen_one_hot()
    {
        var episode = s_world.Start("Trip");
        Assert.Equal([1, 0, 0, 0], episode.Observe());
        episode.Step(new { Coffee = true });
        Assert.Equal([0, 1, 0, 0], episode.Observe());
        episode.Step(new { Plant = true });
        Assert.Equal([0, 0, 0, 1], episode.Observe());
        Assert.Empty(s_world.Start("Ends").Observe());
    }

    [Fact]
    public void A_final_state_that_terminates_ends_the_episode_when_it_is_entered()
    {
        var episode = s_world.Start("Ends");
        Assert.False(episode.Step(new { Coffee = true, Office = true }).Terminates);
        var last = episode.Step(new { Office = true });

        Assert.True(last.Terminates);
        Assert.Equal(8, last.Paid);

        // The next episode starts anew.
        Assert.False(episode.Step(new { Office = true }).Terminates);
    }

    [Fact]
    public void No_dial_keeps_a_machine_from_stepping()
    {
        var both = Enumerable.Range(0, 200).Select(key =>
        {
            var episode = s_world.Start("Rare");
            episode.Step(new { Coffee = true }, episodeKey: (ulong)key);
            return episode.Step(new { Office = true }, episodeKey: (ulong)key)["trip"];
        }).ToList();

        Assert.InRange(both.Count(score => score is null), 60, 140);
        Assert.All(both.OfType<TermScore>(), score => Assert.Equal(new TermScore(10, 40, false), score));
    }

    [Fact]
    public void A_machine_remembers_its_state_and_the_transition_of_the_step()
    {
        Assert.Equal(DemandKind.Machine, s_world.Start("Ends").Info.Terms[0].Kind);
        Assert.InRange(s_world.Start("Ends").MemorySize, 2, 8);
        Assert.Equal(0, s_world.Start("Trip").MeasureAllocation(1000));
    }
}
