using Espalier.Rewards;

namespace EspalierNamespace.Tests;

/// <summary>The environment keeps its promises, and the rewards say what is meant, over whole episodes.</summary>
public class OrchardTests
{
    [Fact]
    public void The_same_seed_draws_the_same_level()
    {
        var (first, second) = (Draw(seed: 3), Draw(seed: 3));

        Assert.Equal(first, second);
    }

    [Fact]
    public void A_level_begins_with_an_apple_away_from_the_crate()
    {
        for (var seed = 0L; seed < 200; seed++)
        {
            var state = Draw(seed);

            Assert.True(state.Carrying);
            Assert.NotEqual(state.Crate, state.Robot);
            Assert.True(state.Steps > 0);
        }
    }

    [Theory]
    [InlineData(Orchard.Move.North)]
    [InlineData(Orchard.Move.West)]
    public void A_wall_holds_the_robot_back(Orchard.Move move)
    {
        var state = new Orchard.State { Robot = 0, Crate = 20, Carrying = true };

        Assert.False(Step(ref state, move));
        Assert.Equal(0, state.Robot);
    }

    [Fact]
    public void Delivering_ends_the_episode_and_is_paid_once()
    {
        var state = new Orchard.State { Robot = 2, Crate = 0, Carrying = true, Steps = 2 };

        var (paid, steps) = WalkHome(state);

        Assert.Equal(2, steps);
        Assert.Equal(1, paid);
    }

    private static Orchard.State Draw(long seed)
    {
        var chance = StreamKey.FromSeed(seed).Open();
        OrchardEnvironment.Reset(out var state, Orchard.World.DefaultSettings, ref chance);
        return state;
    }

    private static bool Step(ref Orchard.State state, Orchard.Move move)
    {
        var chance = StreamKey.FromSeed(1).Open();
        return OrchardEnvironment.Step(ref state, new() { Move = move }, Orchard.World.DefaultSettings, ref chance);
    }

    // Westwards along the first row, under the set Sparse.
    private static (double Paid, int Steps) WalkHome(Orchard.State state)
    {
        var reward = Orchard.Sets.Sparse();
        var memory = default(Orchard.Sparse.Memory);
        var recorder = default(NoRecorder);
        var action = new Orchard.Action { Move = Orchard.Move.West };
        var settings = Orchard.World.DefaultSettings;
        var (paid, steps, terminated) = (0.0, 0, false);
        while (!terminated)
        {
            var before = state;
            terminated = Step(ref state, action.Move);
            var moment = new Moment(steps++, terminated, Truncated: false, EpisodeKey: 0);
            paid += reward.Evaluate(in before, in action, in state, in settings, in moment, ref memory, ref recorder).Amount;
        }

        return (paid, steps);
    }
}
