using Espalier.Learning.Networks;
using Espalier.Learning.Rollouts;
using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Learning.Tests.Rollouts;

public sealed class RolloutCollectorTests
{
    // The critic says of an observation x: 10 x.
    private static readonly MultilayerPerceptron _critic = new([new DenseLayer(1, 1, [10], [0])]);
    private static readonly MultilayerPerceptron _actor = new([new DenseLayer(1, 2, [0, 0], [0, 0])]);

    [Fact]
    public void A_truncated_step_is_worth_what_the_last_observation_promises_and_a_terminal_one_nothing_more()
    {
        // Episode 0 goes on for ever, episode 1 terminates and episode 2 is truncated at every third step.
        var collector = new RolloutCollector(new Clocks(period: 3), steps: 4, StreamKey.FromSeed(1));
        collector.Collect(_actor, _critic, discount: 0.5, traceDecay: 1);
        var rollout = collector.Rollout;

        Assert.Equal([0, 0, 0, 10, 10, 10, 20, 20, 20, 30, 0, 0, 40, 10, 10], rollout.Values);
        Assert.Equal([10, 10, 10, 20, 20, 20, 30, 0, 30, 40, 10, 10], rollout.SuccessorValues);
        Assert.Equal(1 + (0.5 * (1 + (0.5 * 1))), rollout.Returns[1]);
        Assert.Equal(1 + (0.5 * (1 + (0.5 * (1 + (0.5 * 30))))), rollout.Returns[2]);
        Assert.Equal(1 + (0.5 * 10), rollout.Returns[10]);
    }

    [Fact]
    public void The_next_rollout_goes_on_where_the_last_one_stopped()
    {
        var collector = new RolloutCollector(new Clocks(period: 3), steps: 4, StreamKey.FromSeed(1));
        collector.Collect(_actor, _critic, 0.5, 1);
        collector.Collect(_actor, _critic, 0.5, 1);
        Assert.Equal([4, 1, 1], collector.Rollout.Observations[..3]);
    }

    [Fact]
    public void The_environment_is_told_of_every_rollout()
    {
        var clocks = new Clocks(period: 3);
        var collector = new RolloutCollector(clocks, steps: 4, StreamKey.FromSeed(1));
        Assert.Equal(0, clocks.Rollouts);
        collector.Collect(_actor, _critic, 0.5, 1);
        collector.Collect(_actor, _critic, 0.5, 1);
        Assert.Equal(2, clocks.Rollouts);
    }

    [Fact]
    public void A_reward_that_is_not_a_number_stops_the_training_with_a_reason()
    {
        var collector = new RolloutCollector(new Clocks(period: 3) { Pay = float.NaN }, steps: 4, StreamKey.FromSeed(1));
        var fault = Assert.Throws<TrainingException>(() => collector.Collect(_actor, _critic, 0.5, 1));
        Assert.Contains("NaN", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Three episodes whose observation is the number of steps taken.</summary>
    private sealed class Clocks(int period) : IVectorEnvironment
    {
        private readonly int[] _times = new int[3];

        public float Pay { get; init; } = 1;

        public int Count => 3;

        public int ObservationSize => 1;

        public ActionSpace Actions { get; } = new([new ChoiceInfo("move", ["left", "right"])], []);

        public void Reset(Span<float> observations) => observations.Clear();

        public int Rollouts { get; private set; }

        public void BeginRollout() => Rollouts++;

        public void Step(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals, in VectorStep result)
        {
            result.LastObservations.Fill(float.NaN);
            for (var i = 0; i < Count; i++)
            {
                var time = ++_times[i];
                result.Rewards[i] = Pay;
                result.Ends[i] = i > 0 && time == period ? (i == 1 ? EpisodeEnd.Terminated : EpisodeEnd.Truncated) : EpisodeEnd.None;
                if (result.Ends[i] == EpisodeEnd.Truncated)
                    result.LastObservations[i] = time;
                if (result.Ends[i] != EpisodeEnd.None)
                    _times[i] = 0;
                result.Observations[i] = _times[i];
            }
        }
    }
}
