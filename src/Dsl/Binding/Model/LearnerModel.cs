namespace Espalier.Dsl.Binding.Model;

/// <summary>A learner and the options that are set.</summary>
public sealed record LearnerModel(string Name, EquatableArray<OptionModel> Options);
