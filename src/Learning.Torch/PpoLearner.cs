using System.Runtime.InteropServices;
using Espalier.Learning.Rollouts;
using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch;

/// <summary>Trains by proximal policy optimization, on the thread that calls it and on no other.</summary>
internal sealed class PpoLearner(PpoOptions options) : ILearner
{
    // Huang et al. 2022, detail 2: a policy that begins almost uniform, values that begin at their scale.
    private const double PolicyGain = 0.01;
    private const double ValueGain = 1;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The environment does not run as many episodes as the options ask for.</exception>
    public IPolicy Train(
        IVectorEnvironment environment, StreamKey key, ITrainingObserver observer, CancellationToken cancellation)
    {
        TorchLibrary.UseOneThread();
        using var scope = NewDisposeScope();
        try
        {
            return TrainInScope(environment, key, observer, cancellation);
        }
        catch (ExternalException fault)
        {
            throw new TrainingException($"learner ppo: torch failed: {FirstLine(fault.Message)}", fault);
        }
    }

    private ManagedPolicy TrainInScope(
        IVectorEnvironment environment, StreamKey key, ITrainingObserver observer, CancellationToken cancellation)
    {
        var collector = CreateCollector(environment, key.Named("actions"));
        var rollout = collector.Rollout;
        var actor = new TorchPerceptron(
            key.Named("actor"), environment.ObservationSize, options.Hidden, environment.Actions.LogitCount, PolicyGain);
        var critic = new TorchPerceptron(
            key.Named("critic"), environment.ObservationSize, options.Hidden, outputSize: 1, ValueGain);
        using var update = new PpoUpdate(options, actor, critic, environment.Actions, rollout, key.Named("minibatches"));
        var updates = Math.Max(1, options.Steps / rollout.Rows);
        for (var i = 0L; i < updates; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            collector.Collect(actor.Export(), critic.Export(), options.Discount, options.GaeLambda);
            var explained = Moments.ExplainedVariance(rollout.Values.AsSpan(0, rollout.Rows), rollout.Returns);
            if (options.NormalizeAdvantages)
                Moments.Standardize(rollout.Advantages);
            var remaining = options.AnnealLearningRate ? 1 - ((double)i / updates) : 1;
            var statistics = update.Run(rollout, options.LearningRate * remaining);
            var steps = (i + 1) * rollout.Rows;
            if (!double.IsFinite(statistics.PolicyLoss + statistics.ValueLoss))
                throw new TrainingException($"learner ppo: after {steps} steps the loss is no longer a number. Lower learning_rate, or scale the rewards and observations down.");
            observer.OnUpdate(new TrainingUpdate
            {
                Steps = steps,
                CopyPolicy = () => new ManagedPolicy(actor.Export()),
                Entropy = rollout.MeanEntropy,
                ExplainedVariance = explained,
                PolicyLoss = statistics.PolicyLoss,
                ValueLoss = statistics.ValueLoss,
                ApproximateDivergence = statistics.ApproximateDivergence,
                ClippedShare = statistics.ClippedShare,
            });
        }

        return new ManagedPolicy(actor.Export());
    }

    private RolloutCollector CreateCollector(IVectorEnvironment environment, StreamKey key)
    {
        if (environment.Count != options.Environments)
            throw new ArgumentException($"The environment runs {environment.Count} episodes, and the options ask for {options.Environments}.", nameof(environment));
        var floats = ((long)options.RolloutSteps + 1) * environment.Count * environment.ObservationSize;
        if (floats > Array.MaxLength)
            throw new TrainingException($"learner ppo: the observations of a rollout are {floats} numbers, more than memory can address at once. Lower environments or rollout_steps.");
        return new RolloutCollector(environment, options.RolloutSteps, key);
    }

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();
}
