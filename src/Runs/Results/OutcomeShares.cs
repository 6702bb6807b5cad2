using System.Collections.Immutable;

namespace Espalier.Runs.Results;

/// <summary>What episodes came to, as shares of the levels. Without goals the first three are null.</summary>
public sealed record OutcomeShares
{
    /// <summary>The intended goal was reached first.</summary>
    public required double? Intended { get; init; }

    /// <summary>A rival goal was reached first.</summary>
    public required double? Rival { get; init; }

    /// <summary>No goal was reached.</summary>
    public required double? Nonsense { get; init; }

    /// <summary>Each goal reached first, in the order of the goals.</summary>
    public required ImmutableArray<GoalShare> Goals { get; init; }

    /// <summary>The mean undiscounted return under the set that the learner was paid by.</summary>
    public required double Return { get; init; }

    /// <summary>The mean length of an episode in steps.</summary>
    public required double Length { get; init; }

    /// <summary>
    /// The intended goal reached at any time, as a share of the levels on which it can be reached: success.
    /// </summary>
    public required double? Success { get; init; }
}
