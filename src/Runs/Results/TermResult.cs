namespace Espalier.Runs.Results;

/// <summary>What one constraint said over many steps.</summary>
public sealed record TermResult
{
    /// <summary>The constraint's name.</summary>
    public required string Name { get; init; }

    /// <summary>Steps in all, silent ones included.</summary>
    public required long Steps { get; init; }

    /// <summary>Steps at which it was evaluated.</summary>
    public required long Evaluations { get; init; }

    /// <summary>The mean score of its evaluations, before the weight; null where there were none.</summary>
    public required double? MeanScore { get; init; }

    /// <summary>
    /// How far the mean score lies on the way from the worst score that the declared ranges allow (0) to the best (1), by the
    /// bounds that the build proved; null where there were no evaluations, or no bounds.
    /// </summary>
    public double? ShareOfPossible { get; init; }

    /// <summary>What it paid, per step.</summary>
    public required double PaidPerStep { get; init; }

    /// <summary>The share of its evaluations that were satisfied; null where it cannot be or there were none.</summary>
    public required double? Satisfied { get; init; }

    /// <summary>The budget of an episode for what it costs, or null where it has none.</summary>
    public double? Limit { get; init; }

    /// <summary>What it cost an episode, where it has a budget: the mean over the episodes.</summary>
    public double? CostPerEpisode { get; init; }
}
