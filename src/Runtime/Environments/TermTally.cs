namespace Espalier.Runtime.Environments;

/// <summary>What one constraint said over many steps, as sums.</summary>
/// <param name="Evaluations">Steps at which it was evaluated.</param>
/// <param name="Score">The sum of its scores, before the weight.</param>
/// <param name="Paid">The sum of what it paid.</param>
/// <param name="Satisfied">Evaluations that were satisfied.</param>
/// <param name="Cost">The sum of what it cost, where it has a budget.</param>
public record struct TermTally(long Evaluations, double Score, double Paid, long Satisfied, double Cost = 0);
