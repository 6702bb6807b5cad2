using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>A training in a small world, and what came of it.</summary>
internal sealed class Training : ITrainingObserver
{
    /// <summary>Options for worlds that are learnt in seconds.</summary>
    public static PpoOptions Options { get; } = new()
    {
        Steps = 20_000,
        Environments = 16,
        RolloutSteps = 32,
        Minibatches = 2,
        LearningRate = 5e-3,
        Discount = 0.9,
        Hidden = [32],
    };

    private Training(SmallWorld world, PpoOptions options, long seed)
    {
        var key = StreamKey.FromSeed(seed);
        var environment = new SmallWorldEnvironment(world, options.Environments, key.Named("environment"));
        Policy = options.CreateLearner(world.Actions).Train(environment, key.Named("learner"), this, TestContext.Current.CancellationToken);
        Logits = new float[world.StateCount][];
        for (var state = 0; state < world.StateCount; state++)
        {
            var observation = new float[world.StateCount];
            observation[state] = 1;
            Logits[state] = new float[world.Actions.LogitCount];
            Policy.ComputeLogits(observation, 1, Logits[state]);
        }
    }

    public IPolicy Policy { get; }

    /// <summary>The logits in every state.</summary>
    public float[][] Logits { get; }

    public List<TrainingUpdate> Updates { get; } = [];

    public static Training Run(SmallWorld world, PpoOptions? options = null, long seed = 1) =>
        new(world, options ?? Options, seed);

    public void OnUpdate(in TrainingUpdate update) => Updates.Add(update);

    /// <summary>The probabilities of the options that begin at a place of a state's logits.</summary>
    public double[] ProbabilitiesIn(int state, int first, int count)
    {
        var weights = Logits[state].AsSpan(first, count).ToArray().Select(logit => Math.Exp(logit)).ToArray();
        return [.. weights.Select(weight => weight / weights.Sum())];
    }

    public double[] ProbabilitiesIn(int state) => ProbabilitiesIn(state, 0, Logits[state].Length);
}
