namespace Espalier.Dsl.Binding.Model;

/// <summary>A preset: axes that replace those of the same name, and options on top.</summary>
public sealed record PresetModel(string Name, EquatableArray<AxisModel> Axes, EquatableArray<OptionModel> Options);
