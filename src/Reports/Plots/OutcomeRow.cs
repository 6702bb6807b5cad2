using Espalier.Reports.Summaries;

namespace Espalier.Reports.Plots;

/// <summary>What the episodes of one set came to on a probe. What is neither intended nor rival is nonsense.</summary>
/// <param name="Label">The set.</param>
/// <param name="Intended">The share that reached the intended goal first.</param>
/// <param name="Rival">The share that reached a rival first.</param>
/// <param name="IsFloor">Whether this is the random policy.</param>
public sealed record OutcomeRow(string Label, SeedSummary Intended, SeedSummary Rival, bool IsFloor);
