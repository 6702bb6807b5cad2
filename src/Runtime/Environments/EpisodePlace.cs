using System.Globalization;

namespace Espalier.Runtime.Environments;

/// <summary>Where a step stands.</summary>
/// <param name="Episode">The episode, in words.</param>
/// <param name="Step">The step's number in the episode, from 0.</param>
internal readonly record struct EpisodePlace(string Episode, int Step)
{
    /// <summary>The place as a message names it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Episode}, step {Step}");
}
