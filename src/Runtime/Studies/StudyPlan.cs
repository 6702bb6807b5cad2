using System.Collections.Immutable;
using Espalier.Runs.Store;

namespace Espalier.Runtime.Studies;

/// <summary>A study with everything resolved.</summary>
/// <param name="Record">What its folder says of it.</param>
/// <param name="Runs">
/// Its runs in the order in which they are started: seed by seed, so that a study that is stopped has as many seeds of
/// one entry as of another.
/// </param>
internal sealed record StudyPlan(StudyRecord Record, ImmutableArray<RunPlan> Runs)
{
    /// <summary>What whoever starts the study must know of it, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The study in words: the experiment, and the preset where there is one.</summary>
    public string Title => Record.Preset is { } preset
        ? $"{Record.Experiment.Name} (preset {preset})"
        : Record.Experiment.Name;
}
