using Espalier.Learning.Networks;
using Espalier.Runtime.Learners;

namespace Espalier.Learning;

/// <summary>A policy that acts without any native library: a network whose outputs are the logits.</summary>
/// <param name="network">From observations to logits.</param>
public sealed class ManagedPolicy(MultilayerPerceptron network) : IPolicy
{
    /// <summary>From observations to logits.</summary>
    public MultilayerPerceptron Network { get; } = network;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer observations, or less room for logits, than rows.</exception>
    public void ComputeLogits(ReadOnlySpan<float> observations, int rows, Span<float> logits) =>
        Network.Compute(observations, rows, logits);
}
