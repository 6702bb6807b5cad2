namespace Espalier.Runs.Results;

/// <summary>What a constraint with a budget cost.</summary>
/// <param name="Name">The constraint's name.</param>
/// <param name="Limit">Its budget for an episode.</param>
/// <param name="PerEpisode">The mean over the episodes; null where there were none.</param>
public sealed record TermCost(string Name, double Limit, double? PerEpisode);
