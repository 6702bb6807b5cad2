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
    /// <summary>The sets of entries whose parameters other axes vary.</summary>
    public EquatableArray<SetVariantModel> Variants { get; init; }

    /// <summary>The competence of an experiment that declares none.</summary>
    public const double DefaultCompetence = 0.75;

    /// <summary>The share of success in training from which on a run counts as competent.</summary>
    public double Competence { get; init; } = DefaultCompetence;
}
