using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Evaluation;

/// <summary>Every action is as likely as any other: the floor beside which a trained policy is shown.</summary>
internal sealed class UniformPolicy : IPolicy
{
    /// <inheritdoc/>
    public void ComputeLogits(ReadOnlySpan<float> observations, int rows, Span<float> logits) => logits.Clear();
}
