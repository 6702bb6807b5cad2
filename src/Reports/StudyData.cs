using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;

namespace Espalier.Reports;

/// <summary>A study as it stands: its plan, the runs that are finished, and those that are missing.</summary>
public sealed class StudyData
{
    private readonly Dictionary<string, FinishedRun> _finished;

    /// <summary>Puts a study together.</summary>
    /// <param name="study">The plan.</param>
    /// <param name="runs">The finished runs, in the order of the plan.</param>
    public StudyData(StudyRecord study, ImmutableArray<FinishedRun> runs)
    {
        Study = study;
        Runs = runs;
        _finished = runs.ToDictionary(run => run.Plan.Id);
        Missing = [.. study.Runs.Where(run => !_finished.ContainsKey(run.Id))];
    }

    /// <summary>The study's plan.</summary>
    public StudyRecord Study { get; }

    /// <summary>The experiment, with the preset's narrowings made.</summary>
    public ExperimentDescription Experiment => Study.Experiment;

    /// <summary>The finished runs, in the order of the plan.</summary>
    public ImmutableArray<FinishedRun> Runs { get; }

    /// <summary>The planned runs that have no result.</summary>
    public ImmutableArray<PlannedRun> Missing { get; }

    /// <summary>The axes that are no seeds.</summary>
    public IEnumerable<AxisDescription> Conditions => Experiment.Axes.Where(axis => axis.Kind != AxisKind.Seed);

    /// <summary>Reads a study's folder.</summary>
    /// <exception cref="StoreException">A file in it is damaged.</exception>
    public static StudyData Read(StudyFolder folder)
    {
        var runs = ImmutableArray.CreateBuilder<FinishedRun>();
        foreach (var run in folder.Runs)
        {
            if (run.ReadResult() is { } result)
                runs.Add(new(run.Plan, result, run.ReadConfiguration(), run.ReadProvenance()));
        }

        return new(folder.Study, runs.ToImmutable());
    }

    /// <summary>The planned runs at the selected entries.</summary>
    public ImmutableArray<PlannedRun> Select(ImmutableArray<EntrySelection> entries) =>
        [.. Study.Runs.Where(run => entries.All(entry => EntryOf(run, entry.Axis)?.Entry == entry.Entry))];

    /// <summary>The run's result, or null where it is missing.</summary>
    public FinishedRun? Find(PlannedRun run) => _finished.GetValueOrDefault(run.Id);

    /// <summary>The run's entry on an axis, or null where there is no such axis.</summary>
    public static RunEntry? EntryOf(PlannedRun run, string axis) => run.Entries.FirstOrDefault(entry => entry.Axis == axis);

    /// <summary>The entry that says which seed a run has: runs of one seed are one unit of resampling.</summary>
    public string SeedOf(PlannedRun run) =>
        string.Join(',', Experiment.Axes.Where(axis => axis.Kind == AxisKind.Seed).Select(axis => EntryOf(run, axis.Name)!.Entry));

    /// <summary>Names the random numbers of a computation in the study's report.</summary>
    public StreamKey Key(string purpose) => StreamKey.FromSeed(0).Named("report").Named(Experiment.Name).Named(purpose);
}
