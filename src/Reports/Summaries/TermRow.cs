namespace Espalier.Reports.Summaries;

/// <summary>What one constraint said, averaged over runs.</summary>
/// <param name="Set">The set that it belongs to, or that the runs were trained on.</param>
/// <param name="Constraint">Its name.</param>
/// <param name="EvaluatedShare">The share of steps at which it was evaluated.</param>
/// <param name="MeanScore">The mean score of its evaluations; null where there were none.</param>
/// <param name="PaidPerStep">What it paid per step.</param>
/// <param name="Satisfied">The share of its evaluations that were satisfied; null where it cannot be.</param>
public sealed record TermRow(
    string Set, string Constraint, double EvaluatedShare, double? MeanScore, double PaidPerStep, double? Satisfied)
{
    /// <summary>
    /// How far the mean score lies on the way from the worst score that is possible (0) to the best (1); null where there is no
    /// mean, or the build found no bounds.
    /// </summary>
    public double? ShareOfPossible { get; init; }

    /// <summary>The budget of an episode for what it costs, or null where it has none.</summary>
    public double? Limit { get; init; }

    /// <summary>What it cost an episode, where it has a budget.</summary>
    public double? CostPerEpisode { get; init; }
}
