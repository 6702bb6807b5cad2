using System.Collections.Immutable;

namespace Espalier.Runs.Results;

/// <summary>
/// What came of one run: the content of its <c>result.json</c>. It holds no time, host or path, so that the same
/// input gives the same bytes.
/// </summary>
public sealed record RunResult
{
    /// <summary>The version of this schema.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The entry of every axis that made this run, in the order of the axes.</summary>
    public required ImmutableArray<RunEntry> Entries { get; init; }

    /// <summary>The set that the learner was paid by.</summary>
    public required string Set { get; init; }

    /// <summary>The seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Environment steps of training.</summary>
    public required long Steps { get; init; }

    /// <summary>What was seen while training, a point an interval of steps.</summary>
    public required ImmutableArray<CurvePoint> Curve { get; init; }

    /// <summary>The trained policy, sampled, on held-out levels drawn as in training.</summary>
    public required ProbeResult Training { get; init; }

    /// <summary>The trained policy on each probe.</summary>
    public required ImmutableArray<ProbeResult> Probes { get; init; }

    /// <summary>The policy where the run became competent; null where it never did, or nothing asks for it.</summary>
    public CompetentResult? Competent { get; init; }

    /// <summary>The set's constraints over the whole training.</summary>
    public required ImmutableArray<TermResult> Terms { get; init; }
}
