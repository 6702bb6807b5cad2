namespace Espalier.Rewards;

/// <summary>What is known about one constraint of a set.</summary>
/// <param name="Name">Its name, unique in the set.</param>
/// <param name="Kind">What it demands.</param>
/// <param name="Weight">
/// What its score is multiplied with before it is paid, dials included, once training is over; 0 for a metric and for what a
/// dial leaves out. Of a constraint with a budget, what its cost is weighted with.
/// </param>
/// <param name="Text">Its line, as it stands in the file.</param>
/// <param name="Source">Where it stands.</param>
public sealed record TermInfo(string Name, DemandKind Kind, double Weight, string Text, SourceSpan Source)
{
    /// <summary>The budget of an episode for what it costs, or null where it pays or takes as part of the reward.</summary>
    public double? Limit { get; init; }

    /// <summary>Its score where it is evaluated, before its weight; null where nothing bounds it, or the project is not analysed.</summary>
    public ScoreRange? Score { get; init; }

    /// <summary>
    /// What it pays at a step at which it is evaluated, weight and dials but for delays included; null where nothing bounds it, or
    /// the project is not analysed.
    /// </summary>
    public ScoreRange? Paid { get; init; }

    /// <summary>Whether an evaluation can be satisfied or not: those that can are what obedience counts.</summary>
    public bool CanBeSatisfied =>
        Kind is DemandKind.Require or DemandKind.Forbid or DemandKind.Prefer or DemandKind.Achieve or DemandKind.Imitate;
}
