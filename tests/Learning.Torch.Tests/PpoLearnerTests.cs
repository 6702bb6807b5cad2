using Espalier.Learning.Torch.Tests.Worlds;
using Espalier.Rewards;
using Espalier.Runtime.Learners;
using TorchSharp;

namespace Espalier.Learning.Torch.Tests;

public sealed class PpoLearnerTests
{
    [Fact]
    public void The_best_arm_of_a_bandit_is_found()
    {
        double[] arms = [0.1, 0.5, 0.9, 0.3];
        var training = Training.Run(new Bandit(1, (_, action) => arms[action[0]], 4));
        Assert.InRange(training.ProbabilitiesIn(0)[2], 0.95, 1);
    }

    [Fact]
    public void In_every_context_its_own_arm_is_found()
    {
        var training = Training.Run(new Bandit(6, (context, action) => action[0] == ((3 * context) + 1) % 4 ? 1 : 0, 4));
        Assert.All(Enumerable.Range(0, 6), context =>
            Assert.InRange(training.ProbabilitiesIn(context)[((3 * context) + 1) % 4], 0.95, 1));
    }

    [Fact]
    public void Two_choices_are_learnt_together()
    {
        // Only the pair pays in full: neither choice can be learnt without the other.
        var world = new Bandit(2, (context, action) => action[0] == context && action[1] == 4 - context ? 1 : action[0] == 2 ? 0.2 : 0, 3, 5);
        var training = Training.Run(world, Training.Options with { Steps = 40_000 });
        for (var context = 0; context < 2; context++)
        {
            Assert.InRange(training.ProbabilitiesIn(context, 0, 3)[context], 0.95, 1);
            Assert.InRange(training.ProbabilitiesIn(context, 3, 5)[4 - context], 0.95, 1);
        }
    }

    [Fact]
    public void A_grid_is_crossed_on_shortest_paths()
    {
        var grid = new Grid(5);
        var training = Training.Run(grid, Training.Options with { Steps = 60_000 });
        var values = ValuesOf(grid, training, discount: 0.9);
        Assert.All(Enumerable.Range(0, grid.Goal), state =>
        {
            var best = Math.Pow(0.9, grid.DistanceFrom(state) - 1);
            Assert.InRange(values[state], 0.93 * best, best + 1e-9);
        });
        Assert.InRange(training.Updates[^1].ExplainedVariance, 0.9, 1);
    }

    [Fact]
    public void What_a_truncation_cuts_off_still_counts() =>
        Assert.InRange(Training.Run(new StayOrLeave()).ProbabilitiesIn(0)[0], 0.95, 1);

    [Fact]
    public void What_follows_a_termination_does_not_count() =>
        Assert.InRange(Training.Run(new CashOrWork()).ProbabilitiesIn(0)[0], 0.95, 1);

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(0, 0)]
    public void The_discount_decides_between_now_and_later(double discount, int expected)
    {
        var training = Training.Run(new NowOrLater(), Training.Options with { Discount = discount });
        Assert.InRange(training.ProbabilitiesIn(0)[expected], 0.95, 1);
    }

    [Fact]
    public void Networks_without_hidden_layers_learn_too()
    {
        var training = Training.Run(new Bandit(3, (context, action) => action[0] == context ? 1 : 0, 3), Training.Options with { Hidden = [], LearningRate = 0.03 });
        Assert.All(Enumerable.Range(0, 3), context => Assert.InRange(training.ProbabilitiesIn(context)[context], 0.95, 1));
    }

    [Fact]
    public void The_same_key_gives_the_same_policy_to_the_last_bit_alone_and_beside_others()
    {
        var options = Training.Options with { Steps = 4096, Hidden = [64, 64] };
        var alone = Enumerable.Range(0, 4).Select(seed => Training.Run(new Grid(4), options, seed).Logits).ToArray();
        var together = new float[4][][];
        var threads = Enumerable.Range(0, 4).Select(seed => new Thread(() => together[seed] = Training.Run(new Grid(4), options, seed).Logits)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(alone, together);
        Assert.NotEqual(alone[0], alone[1]);
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        Training.Run(new Grid(3), Training.Options with { Steps = 512 });
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        Training.Run(new Grid(3), Training.Options with { Steps = 5120 });
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Every_update_is_reported_with_its_figures()
    {
        var updates = Training.Run(new Grid(3), Training.Options with { Steps = 2000 }).Updates;
        Assert.Equal([512, 1024, 1536], updates.Select(update => update.Steps));
        Assert.All(updates, update =>
        {
            Assert.InRange(update.Entropy, 0, Math.Log(4));
            Assert.InRange(update.ExplainedVariance, double.MinValue, 1);
            Assert.InRange(update.ApproximateDivergence, 0, 1);
            Assert.InRange(update.ClippedShare, 0, 1);
            Assert.True(double.IsFinite(update.PolicyLoss) && update.ValueLoss > 0);
        });
        Assert.Equal(Math.Log(4), updates[0].Entropy, 1e-3);
    }

    [Fact]
    public void A_training_can_be_stopped()
    {
        var environment = new SmallWorldEnvironment(new Grid(3), 16, StreamKey.FromSeed(1));
        using var source = new CancellationTokenSource();
        var observer = new Stopper(source);
        var learner = Training.Options.CreateLearner(environment.Actions);

        Assert.Throws<OperationCanceledException>(() => learner.Train(environment, StreamKey.FromSeed(1), observer, source.Token));
        Assert.Equal(1, observer.Updates);
    }

    [Fact]
    public void A_loss_that_is_not_a_number_stops_the_training_with_a_reason()
    {
        var world = new Bandit(1, (_, _) => 1e30, 2);
        var fault = Assert.Throws<TrainingException>(() => Training.Run(world));
        Assert.Contains("learning_rate", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The exact value of the policy that acts by its probabilities.</summary>
    private static double[] ValuesOf(Grid grid, Training training, double discount)
    {
        var values = new double[grid.StateCount];
        for (var sweep = 0; sweep < 200; sweep++)
        {
            for (var state = 0; state < grid.Goal; state++)
            {
                var probabilities = training.ProbabilitiesIn(state);
                values[state] = Enumerable.Range(0, 4).Sum(move =>
                {
                    var outcome = grid.Act(state, [move]);
                    return probabilities[move] * (outcome.Reward + (outcome.IsTerminal ? 0 : discount * values[outcome.Next]));
                });
            }
        }

        return values;
    }

    /// <summary>Stops a training at its first update.</summary>
    private sealed class Stopper(CancellationTokenSource source) : ITrainingObserver
    {
        public int Updates { get; private set; }

        public void OnUpdate(in TrainingUpdate update)
        {
            Updates++;
            source.Cancel();
        }
    }
}
