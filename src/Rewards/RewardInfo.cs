using System.Collections.Immutable;

namespace Espalier.Rewards;

/// <summary>What is known about a compiled set without running it.</summary>
/// <param name="Name">The set's name, or its text where an experiment dials it in place.</param>
/// <param name="Terms">Its constraints, in the order in which they are evaluated.</param>
public sealed record RewardInfo(string Name, ImmutableArray<TermInfo> Terms)
{
    /// <summary>It pays differences of a potential, and so must be told the discount of whoever learns.</summary>
    public bool NeedsDiscount { get; init; }

    /// <summary>A delay holds back some of what it pays.</summary>
    public bool Delays { get; init; }

    /// <summary>
    /// What a step can pay in all, a delay taken as not delaying; null where nothing bounds it, or the project is not analysed.
    /// </summary>
    public ScoreRange? Total { get; init; }
}
