using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>When a constraint is evaluated: it is silent at all other steps.</summary>
public class CadenceTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in 0..10; near : bool; }
            event arrives = next.near and not near;
        }
        constraints S for W {
            reward always: 1;
            reward third: 1 every 3 steps;
            reward late: 1 every 2 steps from 3;
            reward happens: 1 on arrives;
            reward first: 1 at start;
            reward last: 1 at end;
            reward ended: 1 on terminated;
            reward now_and_then: 1 sampled 25%;
            reward scoped: x when near;
            reward both: x every 2 steps when near;
        }
        """);

    [Fact]
    public void Every_step_is_the_default() => Assert.Equal([0, 1, 2, 3, 4, 5, 6], SpeaksAt("always"));

    [Fact]
    public void A_period_starts_at_the_first_step() => Assert.Equal([0, 3, 6], SpeaksAt("third"));

    [Fact]
    public void A_period_may_start_later() => Assert.Equal([3, 5], SpeaksAt("late"));

    [Fact]
    public void At_start_is_the_first_step() => Assert.Equal([0], SpeaksAt("first"));

    [Fact]
    public void At_end_is_the_last_step_however_the_episode_ends()
    {
        Assert.Equal([6], SpeaksAt("last"));
        Assert.Equal(1, s_world.Start("S").Step(terminated: true).ScoreOf("last"));
    }

    [Fact]
    public void On_terminated_is_silent_at_truncation()
    {
        Assert.Empty(SpeaksAt("ended"));
        Assert.Equal(1, s_world.Start("S").Step(terminated: true).ScoreOf("ended"));
    }

    [Fact]
    public void On_an_event_speaks_where_it_happens()
    {
        var episode = s_world.Start("S");

        Assert.Null(episode.Step()["happens"]);
        Assert.NotNull(episode.Step(next: new { Near = true })["happens"]);
        Assert.Null(episode.Step(new { Near = true })["happens"]);
    }

    [Fact]
    public void A_scope_silences_where_it_does_not_hold()
    {
        var episode = s_world.Start("S");

        Assert.Null(episode.Step(new { X = 4 })["scoped"]);
        Assert.Equal(4, episode.Step(new { X = 4, Near = true }).ScoreOf("scoped"));
    }

    [Fact]
    public void Scope_and_cadence_must_both_agree()
    {
        var episode = s_world.Start("S");

        Assert.NotNull(episode.Step(new { Near = true })["both"]);
        Assert.Null(episode.Step(new { Near = true })["both"]);
        Assert.Null(episode.Step(new { Near = false })["both"]);
    }

    [Fact]
    public void A_sampled_constraint_speaks_in_its_share_of_the_steps_and_is_not_rescaled()
    {
        var spoken = Enumerable.Range(0, 10_000)
            .Count(episode => s_world.Start("S").Step(episodeKey: (ulong)episode)["now_and_then"] is { Score: 1, Paid: 1 });

        // Five standard deviations of the binomial distribution.
        Assert.InRange(spoken, 2500 - 217, 2500 + 217);
    }

    [Fact]
    public void The_same_episode_and_step_draws_the_same() => Assert.Equal(SpeaksAt("now_and_then"), SpeaksAt("now_and_then"));

    private static List<int> SpeaksAt(string term)
    {
        var episode = s_world.Start("S");
        return [.. Enumerable.Range(0, 7).Where(step => episode.Step(truncated: step == 6, episodeKey: 5)[term] is not null)];
    }
}
