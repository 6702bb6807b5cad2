namespace Espalier.Runtime.Environments;

/// <summary>Where in a training a step stands.</summary>
/// <param name="Environment">The environment's index among those that run side by side.</param>
/// <param name="Episode">The episode's number in that environment, from 0.</param>
/// <param name="Step">The step's number in the episode, from 0.</param>
internal readonly record struct EpisodePlace(int Environment, long Episode, int Step);
