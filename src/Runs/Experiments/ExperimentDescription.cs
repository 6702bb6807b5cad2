using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>
/// An experiment as its file declares it, in the form in which generated code hands it to the runtime and in which a
/// study's folder keeps it. It names sets, goals and learners; it does not hold them.
/// </summary>
public sealed record ExperimentDescription
{
    /// <summary>The experiment's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the world.</summary>
    public required string World { get; init; }

    /// <summary>The settings of training that differ from the world's own.</summary>
    public required ImmutableArray<SettingValue> Train { get; init; }

    /// <summary>The out-of-distribution probes.</summary>
    public required ImmutableArray<ProbeDescription> Probes { get; init; }

    /// <summary>What is varied: the product of all axes is the study. Always has the axes <c>set</c> and <c>seed</c>.</summary>
    public required ImmutableArray<AxisDescription> Axes { get; init; }

    /// <summary>The learner of every run whose entries name no other.</summary>
    public required LearnerDescription Learner { get; init; }

    /// <summary>The sets of entries whose parameters other axes vary.</summary>
    public ImmutableArray<SetVariant> Variants { get; init; } = [];

    /// <summary>The share of training episodes that reach the intended goal from which on a run counts as competent, in 0..1.</summary>
    public double Competence { get; init; } = 0.75;

    /// <summary>The goals that tell a probe's outcomes apart, or null.</summary>
    public required string? Goals { get; init; }

    /// <summary>The set whose obedience is measured in every run, or null.</summary>
    public required string? Observe { get; init; }

    /// <summary>What the experiment expects to see.</summary>
    public required ImmutableArray<ExpectationDescription> Expectations { get; init; }

    /// <summary>Named narrowings for a first look.</summary>
    public required ImmutableArray<PresetDescription> Presets { get; init; }

    /// <summary>The <c>.constraints</c> files that were compiled, as they were.</summary>
    public required ImmutableArray<ConstraintFile> Sources { get; init; }
}
