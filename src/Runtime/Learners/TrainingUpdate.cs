namespace Espalier.Runtime.Learners;

/// <summary>What a learner says of one update. A figure that a learner does not have is NaN.</summary>
public readonly record struct TrainingUpdate
{
    /// <summary>Environment steps taken so far.</summary>
    public required long Steps { get; init; }

    /// <summary>Makes a copy of the policy as it stands after the update, fit for use on any thread. To be called before the next one.</summary>
    public required Func<IPolicy> CopyPolicy { get; init; }

    /// <summary>The mean entropy of the policy over the batch, in nats.</summary>
    public required double Entropy { get; init; }

    /// <summary>The share of the returns' variance that the critic explains, at most 1.</summary>
    public required double ExplainedVariance { get; init; }

    /// <summary>The mean of the policy loss over the update.</summary>
    public required double PolicyLoss { get; init; }

    /// <summary>The mean of the value loss over the update.</summary>
    public required double ValueLoss { get; init; }

    /// <summary>The approximate Kullback–Leibler divergence between the policies before and after, in nats.</summary>
    public required double ApproximateDivergence { get; init; }

    /// <summary>The share of ratios that were clipped, in 0..1.</summary>
    public required double ClippedShare { get; init; }
}
