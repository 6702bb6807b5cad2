using System.Collections.Immutable;
using Espalier.Runs.Store;

namespace Espalier.Reports.Scores;

/// <summary>The scores of one side of an expectation, a score a seed, or why there are none.</summary>
/// <param name="Label">The side, as the language writes it.</param>
/// <param name="Scores">The scores of the seeds whose runs are all finished, in the order of the seeds.</param>
/// <param name="Missing">The runs that are needed and have no result.</param>
/// <param name="Problem">Why there are no scores though runs are finished, as the end of a sentence; else null.</param>
public sealed record ScoreSheet(
    string Label, ImmutableArray<SeedScore> Scores, ImmutableArray<PlannedRun> Missing, string? Problem)
{
    /// <summary>The scores alone.</summary>
    public double[] Values => [.. Scores.Select(score => score.Value)];

    /// <summary>Whether of any seed only a bound is known.</summary>
    public bool IsCensored => Scores.Any(score => score.IsCensored);

    /// <summary>Whether the preset leaves out what is asked for: nothing is wrong then.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>A sheet without scores.</summary>
    internal static ScoreSheet Without(string label, string problem) => new(label, [], [], problem);
}
