using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Tests.Studies;

/// <summary>The same distribution everywhere.</summary>
internal sealed class FixedPolicy(float[] logits) : IPolicy
{
    public void ComputeLogits(ReadOnlySpan<float> observations, int rows, Span<float> result)
    {
        for (var row = 0; row < rows; row++)
            logits.CopyTo(result[(row * logits.Length)..]);
    }
}
