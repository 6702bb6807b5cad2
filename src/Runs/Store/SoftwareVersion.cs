namespace Espalier.Runs.Store;

/// <summary>The version of a piece of software that took part in a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record SoftwareVersion(string Name, string Version);
