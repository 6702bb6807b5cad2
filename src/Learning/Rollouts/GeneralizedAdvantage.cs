using Espalier.Runtime.Environments;

namespace Espalier.Learning.Rollouts;

/// <summary>
/// Generalized advantage estimation (Schulman et al. 2016, equation 16): Aₜ = Σₖ (γλ)ᵏ δₜ₊ₖ up to the end of the
/// episode or of the rollout, with δₜ = rₜ + γ V(sₜ₊₁) − V(sₜ).
/// </summary>
public static class GeneralizedAdvantage
{
    /// <summary>Estimates the advantages of a rollout. All spans are steps × count, one row a step.</summary>
    /// <param name="rewards">rₜ.</param>
    /// <param name="values">V(sₜ).</param>
    /// <param name="successorValues">V of the state that step t arrived at: 0 where that is terminal.</param>
    /// <param name="ends">Where episodes end: no later step counts, neither at termination nor at truncation.</param>
    /// <param name="count">The number of episodes side by side.</param>
    /// <param name="discount">γ, in 0..1.</param>
    /// <param name="traceDecay">λ, in 0..1.</param>
    /// <param name="advantages">Receives Aₜ.</param>
    public static void Estimate(
        ReadOnlySpan<float> rewards,
        ReadOnlySpan<float> values,
        ReadOnlySpan<float> successorValues,
        ReadOnlySpan<EpisodeEnd> ends,
        int count,
        double discount,
        double traceDecay,
        Span<float> advantages)
    {
        var decay = discount * traceDecay;
        for (var i = rewards.Length - 1; i >= 0; i--)
        {
            var error = rewards[i] + (discount * successorValues[i]) - values[i];
            var isFollowed = ends[i] == EpisodeEnd.None && i + count < rewards.Length;
            advantages[i] = (float)(isFollowed ? error + (decay * advantages[i + count]) : error);
        }
    }
}
