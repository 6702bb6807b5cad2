namespace Espalier.Dsl.Evaluation;

/// <summary>What a line of a set came to at a step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its score, before the weight; null where it was silent.</param>
/// <param name="Paid">What it added to the total: weighted, scaled by dials. What a delay holds back counts where it is earned.</param>
/// <param name="IsSatisfied">Whether it was satisfied; false for what cannot be.</param>
public sealed record TermResult(string Name, double? Score, double Paid, bool IsSatisfied)
{
    /// <summary>What it took from its budget, weighted, positive where it takes; null where it has none or was not evaluated.</summary>
    public double? Cost { get; init; }
}
