namespace Espalier.Runs.Experiments;

/// <summary>A setting of the world and its value; a bool is 0 or 1.</summary>
/// <param name="Name">The setting's name in the file.</param>
/// <param name="Value">Its value.</param>
public sealed record SettingValue(string Name, double Value);
