namespace Espalier.Dsl.Binding.Model;

/// <summary>A learner option: one number, or several for a list; a bool is 0 or 1.</summary>
public sealed record OptionModel(string Name, EquatableArray<double> Numbers);
