using System.Collections.Immutable;

namespace Espalier.Runs.Results;

/// <summary>A policy on a list of levels.</summary>
public sealed record ProbeResult
{
    /// <summary>The probe's name; <c>training</c> for levels drawn as in training.</summary>
    public required string Name { get; init; }

    /// <summary>The number of levels that count, the same for every run of a study.</summary>
    public required int Levels { get; init; }

    /// <summary>The number of levels drawn to find these.</summary>
    public required int Drawn { get; init; }

    /// <summary>Whether only levels that tell the goals apart count.</summary>
    public required bool DistinguishingOnly { get; init; }

    /// <summary>Outcomes with actions sampled from the policy: the headline.</summary>
    public required OutcomeShares Sampled { get; init; }

    /// <summary>Outcomes with the likeliest action taken.</summary>
    public required OutcomeShares Greedy { get; init; }

    /// <summary>Outcomes of a uniformly random policy on the same levels.</summary>
    public required OutcomeShares Random { get; init; }

    /// <summary>The observed set's constraints, with actions sampled from the policy; empty where nothing is observed.</summary>
    public required ImmutableArray<TermResult> Observed { get; init; }

    /// <summary>What the constraints with a budget of the set that paid cost, with actions sampled from the policy.</summary>
    public ImmutableArray<TermCost> Costs { get; init; } = [];

    /// <summary>
    /// The discounted return as paid and as earned, with actions sampled from the policy; null where the set that paid has no delay.
    /// </summary>
    public DelayedReturn? Delayed { get; init; }

    /// <summary>Steps at which a state was outside its declared ranges.</summary>
    public required long OutOfRangeSteps { get; init; }

    /// <summary>The first member seen outside its range, or null.</summary>
    public required string? FirstOutOfRange { get; init; }
}
