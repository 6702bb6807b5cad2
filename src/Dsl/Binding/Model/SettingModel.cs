namespace Espalier.Dsl.Binding.Model;

/// <summary>A setting and its value: a bool is 0 or 1, an enum its index.</summary>
public sealed record SettingModel(string Name, EquatableArray<double> Values);
