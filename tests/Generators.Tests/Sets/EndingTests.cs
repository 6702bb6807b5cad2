using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests.Sets;

/// <summary>A constraint that ends the episode decides first; everything else sees that the episode has ended.</summary>
public class EndingTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in 0..100; p : bool; q : bool; }
        }
        constraints S for W {
            reward  ended:  1 on terminated;
            reward  last:   10 at end;
            potential up:   x;
            forbid  fall:   p terminate;
            require near:   x < 50 when q terminate every 2 steps;
            achieve goal:   next.x == 7 terminate weight 100;
            metric  seen:   where(once(terminated), 1, 0);
        }
        constraints Late  for W = S | delay to end;
        constraints Thin  for W = S | thin 1% | keep 1;
        constraints Never for W = S | cover 0%;
        """);

    [Fact]
    public void What_follows_sees_the_end_wherever_it_stands()
    {
        var step = s_world.Start("S").Step(new { X = 3, P = true }, new { }, new { X = 5 });

        Assert.True(step.Terminates);
        Assert.Equal((1, 10, -3, -1, 1), (step.ScoreOf("ended"), step.ScoreOf("last"), step.ScoreOf("up"), step.ScoreOf("fall"), step.ScoreOf("seen")));
        Assert.Equal(1 + 10 - 3 - 1, step.Paid);
    }

    [Fact]
    public void Where_nothing_decides_so_the_episode_goes_on()
    {
        var step = s_world.Start("S").Step(new { X = 3 }, new { }, new { X = 5 });

        Assert.False(step.Terminates);
        Assert.Equal((null, null, 2, 0, 0), (step.ScoreOf("ended"), step.ScoreOf("last"), step.ScoreOf("up"), step.ScoreOf("fall"), step.ScoreOf("seen")));
    }

    [Fact]
    public void A_truncated_step_that_a_constraint_ends_is_terminated()
    {
        Assert.Equal(1, s_world.Start("S").Step(new { P = true }, truncated: true).ScoreOf("ended"));
        Assert.Null(s_world.Start("S").Step(truncated: true).ScoreOf("ended"));
    }

    [Fact]
    public void It_decides_where_it_is_evaluated()
    {
        Assert.False(s_world.Start("S").Step(new { X = 60 }).Terminates);
        Assert.True(s_world.Start("S").Step(new { X = 60, Q = true }).Terminates);

        var episode = s_world.Start("S");
        episode.Step();
        Assert.False(episode.Step(new { X = 60, Q = true }).Terminates);
        Assert.True(episode.Step(new { X = 60, Q = true }).Terminates);
    }

    [Fact]
    public void What_is_achieved_ends_the_episode_and_is_paid()
    {
        var step = s_world.Start("S").Step(new { X = 3 }, new { }, new { X = 7 });

        Assert.True(step.Terminates);
        Assert.Equal(100, step["goal"]!.Value.Paid);
    }

    [Fact]
    public void An_end_pays_what_is_held_back()
    {
        var episode = s_world.Start("Late");
        Assert.Equal(0, episode.Step(new { X = 3 }, new { }, new { X = 5 }).Paid);

        // 2 of the potential, then 1 + 10 − 5 − 1.
        Assert.Equal(2 + 1 + 10 - 5 - 1, episode.Step(new { X = 5, P = true }).Paid);
    }

    [Theory]
    [InlineData("Thin")]
    [InlineData("Never")]
    public void No_dial_keeps_an_episode_from_ending(string set)
    {
        Assert.True(s_world.Start(set).Step(new { P = true }).Terminates);
        Assert.True(s_world.Start(set).Step(new { X = 3 }, new { }, new { X = 7 }).Terminates);
    }

    [Fact]
    public void What_decides_remembers_the_ends_of_the_world_and_what_is_read_afterwards_those_of_the_set_too()
    {
        var world = WorldProbe.Compile(
            """
            world W { state { p : bool; } event over = terminated or truncated; }
            constraints S for W {
                forbid  fall:    p terminate;
                require patient: times(over) == 0 terminate;
                machine m observed { start a; a -> b on times(over) > 0 reward 1; a -> c on times(over) <= 0 reward times(over) + 4; final b, c terminate; otherwise stay; }
                metric  ends:    times(over);
                metric  fallen:  times(p);
            }
            """);

        var step = world.Start("S").Step(new { P = true });

        Assert.True(step.Terminates);
        Assert.Equal((-1, -1, 5, 1, 1), (
            step.ScoreOf("fall"), step.ScoreOf("patient"), step.ScoreOf("m"), step.ScoreOf("ends"), step.ScoreOf("fallen")));
    }

    [Fact]
    public void What_knows_no_end_is_remembered_once() => Assert.Equal(
        sizeof(int) * 2,
        WorldProbe.Compile(
            """
            world W { state { p : bool; } }
            constraints S for W {
                forbid fall: times(p) > 1 terminate;
                reward both: times(p) + times(p and truncated);
            }
            """).Start("S").MemorySize);

    [Fact]
    public void A_set_that_ends_nothing_says_so()
    {
        var world = WorldProbe.Compile("world W { state { x : int in 0..1; } } constraints S for W { forbid a: x == 1; }");

        Assert.False(world.Start("S").Step(new { X = 1 }).Terminates);
    }
}
