using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Tests.Studies;

/// <summary>
/// Walks at random, and keeps for each option the mean of what was paid after it: no learning to speak of, but a policy
/// that depends on the key, the steps and everything that was paid.
/// </summary>
internal sealed class GuessLearner(GuessOptions options, ActionSpace actions) : ILearner
{
    public IPolicy Train(
        IVectorEnvironment environment, StreamKey key, ITrainingObserver observer, CancellationToken cancellation)
    {
        var draws = key.Open();
        var count = environment.Count;
        var sums = new double[actions.LogitCount];
        var choices = new int[count];
        var rewards = new float[count];
        var ends = new EpisodeEnd[count];
        var observations = new float[count * environment.ObservationSize];
        var last = new float[observations.Length];
        environment.Reset(observations);
        for (long steps = 0; steps < options.Steps;)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < count; index++)
                choices[index] = draws.Next(sums.Length);
            environment.Step(choices, [], new VectorStep
            {
                Observations = observations,
                LastObservations = last,
                Rewards = rewards,
                Ends = ends,
            });
            for (var index = 0; index < count; index++)
                sums[choices[index]] += rewards[index];
            steps += count;
            observer.OnUpdate(new TrainingUpdate
            {
                Steps = steps,
                CopyPolicy = PolicyOf,
                Entropy = Math.Log(sums.Length),
                ExplainedVariance = double.NaN,
                PolicyLoss = 0,
                ValueLoss = 0,
                ApproximateDivergence = 0,
                ClippedShare = 0,
            });
        }

        return PolicyOf();

        FixedPolicy PolicyOf() => new([.. sums.Select(sum => (float)sum)]);
    }
}
