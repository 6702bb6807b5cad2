namespace Espalier.Dsl.Binding.Model;

/// <summary>A declared experiment, its names checked.</summary>
public sealed record ExperimentModel(
    string Name,
    string Namespace,
    string World,
    EquatableArray<SettingModel> Train,
    EquatableArray<ProbeModel> Probes,
    EquatableArray<AxisModel> Axes,
    LearnerModel Learner,
    string? Goals,
    string? Observe,
    EquatableArray<ExpectationModel> Expectations,
    EquatableArray<PresetModel> Presets,
    string? Documentation,
    SourcePlace Place)
{
    /// <summary>The share of success in training from which on a run counts as competent; 0.75 unless declared.</summary>
    public double Competence { get; init; } = 0.75;
}
