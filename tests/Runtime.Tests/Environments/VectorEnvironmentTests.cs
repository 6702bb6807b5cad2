using CsCheck;
using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;
using Espalier.Runtime.Tests.Worlds;

namespace Espalier.Runtime.Tests.Environments;

public sealed class VectorEnvironmentTests
{
    private static readonly StreamKey Key = StreamKey.FromSeed(1);

    [Fact]
    public void A_step_allocates_nothing()
    {
        var rollout = new Rollout(Make("Dense", 16), observe: true);
        rollout.Take(2_000);
        Assert.Equal(0, Allocation.Least(() => rollout.Take(200)));
        Assert.True(rollout.Environment.Ended.Episodes > 100);
    }

    [Fact]
    public void An_environments_chance_does_not_depend_on_how_many_run_beside_it() =>
        Gen.Select(Gen.Int[1, 12], Gen.Long).Sample((count, seed) =>
        {
            var alone = new Rollout(Make("Dense", 1, StreamKey.FromSeed(seed)), observe: true);
            var together = new Rollout(Make("Dense", count, StreamKey.FromSeed(seed)), observe: true);
            for (var step = 0; step < 60; step++)
            {
                alone.Take(1);
                together.Take(1);
                Assert.Equal(alone.Rewards[0], together.Rewards[0]);
                Assert.Equal(alone.Ends[0], together.Ends[0]);
                Assert.Equal(alone.Observations, together.Observations[..Maze.ObservationSize]);
            }
        }, iter: 20);

    [Fact]
    public void An_episode_that_reaches_the_horizon_is_truncated_and_shows_its_last_observation()
    {
        var rollout = new Rollout(Make("Sparse", 64), observe: true);
        var elapsed = new int[64];
        var truncated = 0;
        for (var step = 0; step < 400; step++)
        {
            rollout.LastObservations.AsSpan().Fill(float.NaN);
            rollout.Take(1);
            for (var index = 0; index < 64; index++)
            {
                elapsed[index]++;
                var isWritten = !float.IsNaN(rollout.LastObservations[index * Maze.ObservationSize]);
                Assert.Equal(rollout.Ends[index] == EpisodeEnd.Truncated, isWritten);
                switch (rollout.Ends[index])
                {
                    case EpisodeEnd.Truncated:
                        Assert.Equal(Maze.Info.Horizon, elapsed[index]);
                        truncated++;
                        break;
                    case EpisodeEnd.Terminated:
                        Assert.Equal(1, rollout.Rewards[index]);
                        break;
                    default:
                        Assert.True(elapsed[index] < Maze.Info.Horizon);
                        continue;
                }

                elapsed[index] = 0;
            }
        }

        Assert.True(truncated > 10);
    }

    [Fact]
    public void A_step_that_terminates_at_the_horizon_is_terminated_and_not_truncated()
    {
        var environment = VectorEnvironmentFactory<Countdown, CountdownEnvironment, CountdownState, CountdownAction, CountdownSettings>
            .Create("Alive", 1, new CountdownSettings { Length = Countdown.Horizon }, 1, Key);
        var rollout = new Rollout(environment, observe: false);
        rollout.Take(Countdown.Horizon - 1);
        Assert.Equal(EpisodeEnd.None, rollout.Ends[0]);
        rollout.Take(1);
        Assert.Equal(EpisodeEnd.Terminated, rollout.Ends[0]);
    }

    [Fact]
    public void The_totals_are_those_of_the_episodes_that_ended()
    {
        var rollout = new Rollout(Make("Sparse", 8), observe: false);
        long episodes = 0, successes = 0;
        for (var step = 0; step < 300; step++)
        {
            rollout.Take(1);
            episodes += rollout.Ends.Count(end => end != EpisodeEnd.None);
            successes += rollout.Ends.Count(end => end == EpisodeEnd.Terminated);
        }

        var ended = rollout.Environment.Ended;
        Assert.Equal(episodes, ended.Episodes);
        Assert.Equal(successes, ended.Successes);
        Assert.Equal(successes, ended.Return);
        Assert.Equal(8 * 300, rollout.Environment.Steps);
        Assert.Equal(episodes + 8, rollout.Environment.EpisodesBegun);
        Assert.Equal(new TermTally(successes, successes, successes, 0), rollout.Environment.Terms[0]);
    }

    [Fact]
    public void A_dial_thins_by_the_episodes_own_draws()
    {
        var rollout = new Rollout(Make("Dense", 64), observe: false);
        rollout.Take(500);
        var near = rollout.Environment.Terms[4];
        Assert.Equal(0.5, (double)near.Evaluations / rollout.Environment.Steps, 0.01);
    }

    [Fact]
    public void A_score_that_is_not_finite_stops_with_constraint_place_and_inputs()
    {
        var rollout = new Rollout(Make("Broken", 4), observe: false);
        var fault = Assert.Throws<TrainingException>(() => rollout.Take(1_000));
        Assert.StartsWith("Maze.constraints(21,5): the score of 'ratio' in set 'Broken' is not a number", fault.Message, StringComparison.Ordinal);
        Assert.Contains("reward ratio: 0 / (x - cheese_x);", fault.Message, StringComparison.Ordinal);
        Assert.Matches(@"environment \d, episode \d+, step \d+", fault.Message);
        Assert.Matches(@"state:  X = \d, Y = \d, CheeseX = 1, CheeseY = 1, Distance = \[255, ", fault.Message);
        Assert.Matches(@"next:   [XY] = \d$", fault.Message);
        Assert.Matches(@"action: Move = (North|East|South|West)", fault.Message);
    }

    [Fact]
    public void A_set_that_the_world_does_not_have_is_refused() =>
        Assert.Equal(
            "World 'Maze' has no set 'Dens'.", Assert.Throws<TrainingException>(() => Make("Dens", 1)).Message);

    private static IRecordedEnvironment Make(string set, int count, StreamKey? key = null) =>
        VectorEnvironmentFactory<Maze, MazeEnvironment, MazeState, MazeAction, MazeSettings>
            .Create(set, 0.99, Maze.DefaultSettings, count, key ?? Key, new MazeGoals());
}
