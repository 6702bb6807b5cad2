namespace Espalier.Runs.Results;

/// <summary>What a delay does to the return that a learner maximizes. Undiscounted, what is paid and what is earned are the same.</summary>
/// <param name="Discount">γ, in 0..1.</param>
/// <param name="Paid">The mean over episodes of Σ γᵗ rₜ, rₜ being what is paid at step t, counted from 0.</param>
/// <param name="Earned">The same of what is earned at each step, as though nothing were held back.</param>
public sealed record DelayedReturn(double Discount, double Paid, double Earned);
