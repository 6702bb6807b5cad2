using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Tests.Evaluation;

/// <summary>Always presses; refuses observations of another length than it was trained with.</summary>
internal sealed class PressPolicy(int observationSize) : IPolicy
{
    public void ComputeLogits(ReadOnlySpan<float> observations, int rows, Span<float> logits)
    {
        Assert.Equal(rows * observationSize, observations.Length);
        for (var i = 0; i < logits.Length; i++)
            logits[i] = i % 2 == 1 ? 100 : -100;
    }
}
