namespace Espalier.Runtime.Learners;

/// <summary>What was learnt: a distribution over actions for every observation.</summary>
public interface IPolicy
{
    /// <summary>The unnormalised log-probabilities of the options of every choice, for many observations at once.</summary>
    /// <param name="observations"><paramref name="rows"/> × observation size, row-major.</param>
    /// <param name="rows">The number of observations, at least 1.</param>
    /// <param name="logits">Receives <paramref name="rows"/> × logit count, row-major, the choices in their order.</param>
    void ComputeLogits(ReadOnlySpan<float> observations, int rows, Span<float> logits);
}
