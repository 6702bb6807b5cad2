using Espalier.Rewards;

namespace Espalier.Runtime.Evaluation;

/// <summary>What a set makes of a step.</summary>
/// <param name="Payment">What is paid, and whether the set ends the episode.</param>
/// <param name="Earned">What its constraints add to the episode's total: what is paid, but for what a delay holds back.</param>
internal readonly record struct ScoredStep(Payment Payment, double Earned);
