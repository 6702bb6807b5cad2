using Espalier.Learning.Networks;
using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Learning.Rollouts;

/// <summary>Lets a policy act in an environment, rollout after rollout, and estimates what its actions were worth.</summary>
public sealed class RolloutCollector
{
    private readonly IVectorEnvironment _environment;
    private readonly int _steps;
    private readonly CategoricalSampler _sampler;
    private readonly float[] _logits;
    private readonly float[] _lastObservations;
    private readonly float[] _truncatedObservations;
    private readonly float[] _truncatedValues;
    private CounterStream _stream;

    /// <summary>Starts the episodes.</summary>
    /// <param name="environment">Where to act.</param>
    /// <param name="steps">The number of steps of each episode in one rollout.</param>
    /// <param name="key">The key of the random numbers by which actions are drawn.</param>
    public RolloutCollector(IVectorEnvironment environment, int steps, StreamKey key)
    {
        _environment = environment;
        _steps = steps;
        _sampler = new CategoricalSampler(environment.Actions);
        _stream = key.Open();
        var size = environment.ObservationSize;
        _logits = new float[environment.Count * environment.Actions.LogitCount];
        _lastObservations = new float[environment.Count * size];
        _truncatedObservations = new float[environment.Count * size];
        _truncatedValues = new float[environment.Count];
        Rollout = new Rollout(steps, environment.Count, size, environment.Actions);
        environment.Reset(NextObservations);
    }

    /// <summary>The last rollout, overwritten by the next.</summary>
    public Rollout Rollout { get; }

    private Span<float> NextObservations => Rollout.Observations.AsSpan(Rollout.Rows * Rollout.ObservationSize);

    /// <summary>Takes the steps of the next rollout, and fills <see cref="Rollout"/>.</summary>
    /// <param name="actor">From observations to logits.</param>
    /// <param name="critic">From observations to values.</param>
    /// <param name="discount">γ, in 0..1.</param>
    /// <param name="traceDecay">λ, in 0..1.</param>
    /// <exception cref="TrainingException">The environment paid what is not a number.</exception>
    public void Collect(MultilayerPerceptron actor, MultilayerPerceptron critic, double discount, double traceDecay)
    {
        NextObservations.CopyTo(Rollout.Observations);
        _environment.BeginRollout();
        var entropy = 0.0;
        for (var step = 0; step < _steps; step++)
        {
            entropy += Act(step, actor);
            Observe(step, critic);
        }

        critic.Compute(Rollout.Observations, Rollout.Rows + Rollout.Count, Rollout.Values);
        Rollout.MeanEntropy = entropy / Rollout.Rows;
        FillSuccessorValues();
        GeneralizedAdvantage.Estimate(
            Rollout.Rewards, Rollout.Values.AsSpan(0, Rollout.Rows), Rollout.SuccessorValues, Rollout.Ends,
            Rollout.Count, discount, traceDecay, Rollout.Advantages);
        for (var row = 0; row < Rollout.Rows; row++)
            Rollout.Returns[row] = Rollout.Advantages[row] + Rollout.Values[row];
    }

    /// <summary>Chooses an action for every episode.</summary>
    /// <returns>The sum of the entropies.</returns>
    private double Act(int step, MultilayerPerceptron actor)
    {
        var first = step * Rollout.Count;
        actor.Compute(Rollout.Observations.AsSpan(first * Rollout.ObservationSize), Rollout.Count, _logits);
        var entropies = 0.0;
        for (var i = 0; i < Rollout.Count; i++)
        {
            var logits = _logits.AsSpan(i * actor.OutputSize, actor.OutputSize);
            var choices = Rollout.Choices.AsSpan((first + i) * Rollout.ChoiceCount, Rollout.ChoiceCount);
            (Rollout.LogProbabilities[first + i], var entropy) = _sampler.Draw(logits, ref _stream, choices);
            entropies += entropy;
        }

        return entropies;
    }

    private void Observe(int step, MultilayerPerceptron critic)
    {
        var (first, count, size) = (step * Rollout.Count, Rollout.Count, Rollout.ObservationSize);
        _environment.Step(
            Rollout.Choices.AsSpan(first * Rollout.ChoiceCount, count * Rollout.ChoiceCount),
            [],
            new VectorStep
            {
                Observations = Rollout.Observations.AsSpan((first + count) * size, count * size),
                LastObservations = _lastObservations,
                Rewards = Rollout.Rewards.AsSpan(first, count),
                Ends = Rollout.Ends.AsSpan(first, count),
            });
        RequireNumbers(step);
        BootstrapTruncated(first, critic);
    }

    /// <summary>Values the states in which the clock stopped; their observations are overwritten by the next step.</summary>
    private void BootstrapTruncated(int first, MultilayerPerceptron critic)
    {
        var size = Rollout.ObservationSize;
        var truncated = 0;
        for (var i = 0; i < Rollout.Count; i++)
        {
            if (Rollout.Ends[first + i] == EpisodeEnd.Truncated)
                _lastObservations.AsSpan(i * size, size).CopyTo(_truncatedObservations.AsSpan(truncated++ * size));
        }

        critic.Compute(_truncatedObservations, truncated, _truncatedValues);
        var next = 0;
        for (var i = 0; i < Rollout.Count; i++)
        {
            if (Rollout.Ends[first + i] == EpisodeEnd.Truncated)
                Rollout.SuccessorValues[first + i] = _truncatedValues[next++];
        }
    }

    private void FillSuccessorValues()
    {
        for (var row = 0; row < Rollout.Rows; row++)
        {
            Rollout.SuccessorValues[row] = Rollout.Ends[row] switch
            {
                EpisodeEnd.None => Rollout.Values[row + Rollout.Count],
                EpisodeEnd.Truncated => Rollout.SuccessorValues[row],
                _ => 0,
            };
        }
    }

    private void RequireNumbers(int step)
    {
        var rewards = Rollout.Rewards.AsSpan(step * Rollout.Count, Rollout.Count);
        for (var i = 0; i < rewards.Length; i++)
        {
            if (!float.IsFinite(rewards[i]))
                throw new TrainingException($"Episode {i} was paid {rewards[i]}, which no learner can use. Find the constraint that pays it, and bound its value.");
        }
    }
}
