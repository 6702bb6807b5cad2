using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>Settings under which trained policies are tried out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="Settings">The settings that differ from the world's own.</param>
public sealed record ProbeDescription(string Name, ImmutableArray<SettingValue> Settings);
