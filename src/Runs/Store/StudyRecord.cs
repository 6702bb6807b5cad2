using System.Collections.Immutable;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;

namespace Espalier.Runs.Store;

/// <summary>What a study is: the content of its <c>study.json</c>.</summary>
public sealed record StudyRecord
{
    /// <summary>The version of this schema that is written and read.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of this schema.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The experiment, with the preset's narrowings made.</summary>
    public required ExperimentDescription Experiment { get; init; }

    /// <summary>The preset that was asked for; null for the experiment as it stands.</summary>
    public required string? Preset { get; init; }

    /// <summary>All runs of the study.</summary>
    public required ImmutableArray<PlannedRun> Runs { get; init; }

    /// <summary>Plans the product of all axes of an experiment; the last axis changes fastest.</summary>
    /// <param name="experiment">The experiment, with the preset's narrowings made.</param>
    /// <param name="preset">The preset's name, or null.</param>
    /// <exception cref="StoreException">Two runs would have the same folder.</exception>
    public static StudyRecord Plan(ExperimentDescription experiment, string? preset)
    {
        IEnumerable<ImmutableArray<RunEntry>> runs = [[]];
        foreach (var axis in experiment.Axes)
        {
            runs = runs.SelectMany(run => axis.Entries.Select(
                entry => run.Add(new RunEntry(axis.Name, entry.Name, entry.Values))));
        }

        var planned = runs.Select(entries => new PlannedRun(RunId.From(entries), entries)).ToImmutableArray();

        // Some file systems do not tell upper from lower case.
        var twice = planned.GroupBy(run => run.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(ids => ids.Count() > 1);
        return twice is null
            ? new StudyRecord { Experiment = experiment, Preset = preset, Runs = planned }
            : throw new StoreException(
                $"Experiment {experiment.Name} asks for two runs named {twice.Key}: name the entries of its axes apart (… as NAME).");
    }
}
