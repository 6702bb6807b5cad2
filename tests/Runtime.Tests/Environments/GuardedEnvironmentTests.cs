using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Tests.Worlds;

namespace Espalier.Runtime.Tests.Environments;

/// <summary>What a set does to the episodes that it pays.</summary>
public sealed class GuardedEnvironmentTests
{
    private const int WorldSize = 1;
    private readonly float[] _observations = new float[2 * 2];
    private readonly float[] _lastObservations = new float[2 * 2];
    private readonly float[] _rewards = new float[2];
    private readonly EpisodeEnd[] _ends = new EpisodeEnd[2];
    private readonly IRecordedEnvironment _environment = VectorEnvironmentFactory<
        Countdown, CountdownEnvironment, CountdownState, CountdownAction, CountdownSettings>.Create(
        "Guarded", 1, new CountdownSettings { Length = 100 }, 2, StreamKey.FromSeed(1));

    [Fact]
    public void A_constraint_ends_the_episode_and_nothing_of_value_follows()
    {
        _environment.Reset(_observations);
        _lastObservations.AsSpan().Fill(float.NaN);
        Step(1, 1);
        Assert.Equal([EpisodeEnd.None, EpisodeEnd.None], _ends);
        Step(1, 0);
        Assert.Equal([EpisodeEnd.Terminated, EpisodeEnd.None], _ends);
        Assert.All(_lastObservations, number => Assert.True(float.IsNaN(number)));
        Assert.Equal(1, _environment.Ended.Episodes);
        Assert.Equal(2, _environment.Ended.Length);

        // The next episode has forgotten what was pressed.
        Step(1, 0);
        Assert.Equal(EpisodeEnd.None, _ends[0]);
    }

    [Fact]
    public void A_constraint_that_ends_the_episode_at_the_horizon_terminates_it()
    {
        _environment.Reset(_observations);
        for (var step = 0; step < Countdown.Horizon - 2; step++)
            Step(0, 0);
        Step(1, 0);
        Step(1, 0);
        Assert.Equal([EpisodeEnd.Terminated, EpisodeEnd.Truncated], _ends);
    }

    [Fact]
    public void The_agent_sees_what_the_set_shows_of_its_memory_after_what_it_sees_of_the_world()
    {
        Assert.Equal(WorldSize + 1, _environment.ObservationSize);
        _environment.Reset(_observations);
        Assert.Equal([-1, 0, -1, 0], _observations);
        Step(1, 0);
        Assert.Equal([-0.6f, 11, -0.6f, 10], _observations);
        for (var step = 1; step < Countdown.Horizon; step++)
            Step(0, 0);

        // The clock stopped both episodes: their last observation is that of the memory that ends with them.
        Assert.Equal([1, 51, 1, 50], _lastObservations);
        Assert.Equal([-1, 0, -1, 0], _observations);
    }

    [Fact]
    public void A_changing_weight_stands_still_within_a_rollout()
    {
        _environment.Reset(_observations);
        _environment.BeginRollout();
        Step(1, 0);
        Step(0, 1);
        Assert.Equal([0, 0], _rewards);
        _environment.BeginRollout();
        Step(0, 0);
        Step(0, 0);
        Step(0, 0);
        Step(1, 0);
        Assert.Equal([0.4f, 0], _rewards);
        _environment.BeginRollout();
        Step(0, 1);
        Assert.Equal([0, 1], _rewards);
    }

    [Fact]
    public void A_changing_weight_moves_at_every_step_where_no_rollout_is_told_of()
    {
        _environment.Reset(_observations);
        Step(0, 0);
        Step(1, 0);
        Assert.Equal(0.2f, _rewards[0]);
    }

    [Fact]
    public void A_budget_is_accounted_for_and_nothing_of_it_is_paid()
    {
        _environment.Reset(_observations);
        Step(1, 0);
        Step(0, 1);
        Assert.Equal(new TermTally(4, -2, 0, 0, Cost: 4), _environment.Terms[2]);
    }

    private void Step(params int[] presses) => _environment.Step(presses, [], new VectorStep
    {
        Observations = _observations,
        LastObservations = _lastObservations,
        Rewards = _rewards,
        Ends = _ends,
    });
}
