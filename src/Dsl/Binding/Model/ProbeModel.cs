namespace Espalier.Dsl.Binding.Model;

/// <summary>A probe and the settings that differ from the world's own.</summary>
public sealed record ProbeModel(string Name, EquatableArray<SettingModel> Settings);
