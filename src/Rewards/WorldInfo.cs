namespace Espalier.Rewards;

/// <summary>What is known about a world without running it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Horizon">The number of steps after which an episode is truncated, or null where none is declared.</param>
/// <param name="StepSeconds">The duration of a step in seconds, or null where none is declared.</param>
public sealed record WorldInfo(string Name, int? Horizon, double? StepSeconds);
