using System.Collections.Immutable;

namespace Espalier.Runs.Results;

/// <summary>The training episodes that ended within one interval of steps.</summary>
public sealed record CurvePoint
{
    // Of fewer episodes the share says little.
    private const int LeastEpisodes = 20;

    /// <summary>Environment steps at the interval's end.</summary>
    public required long Steps { get; init; }

    /// <summary>Episodes that ended in it.</summary>
    public required long Episodes { get; init; }

    /// <summary>Their mean undiscounted return, as paid; null where no episode ended.</summary>
    public required double? Return { get; init; }

    /// <summary>The share that reached the intended goal; null without goals or episodes.</summary>
    public required double? Success { get; init; }

    /// <summary>Their mean length in steps; null where no episode ended.</summary>
    public required double? Length { get; init; }

    /// <summary>The policy's mean entropy in nats, at the interval's last update.</summary>
    public required double? Entropy { get; init; }

    /// <summary>The critic's explained variance, at the interval's last update.</summary>
    public required double? ExplainedVariance { get; init; }

    /// <summary>
    /// What the constraints with a budget cost over the interval, by the episodes that ended in it; empty where none has one.
    /// </summary>
    public ImmutableArray<TermCost> Costs { get; init; } = [];

    /// <summary>
    /// Whether the policy was competent in the interval: at least 20 episodes ended in it, and no smaller share of them reached the
    /// intended goal.
    /// </summary>
    public bool IsCompetent(double competence) => Episodes >= LeastEpisodes && Success >= competence;
}
