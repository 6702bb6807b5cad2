using System.Collections.Immutable;
using Espalier.Measures;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;

namespace Espalier.Reports.Scores;

/// <summary>Reads what expectations speak of: a measure at selected entries, pooled over all other axes within each seed.</summary>
/// <param name="data">The study.</param>
public sealed class ScoreReader(StudyData data)
{
    /// <summary>The measure's scores, one for each seed whose runs are all finished.</summary>
    /// <param name="reference">The measure and the entries that runs are taken from.</param>
    /// <param name="probe">The probe that the expectation names, or null.</param>
    /// <param name="policy">Whose episodes are read.</param>
    /// <param name="isAtCompetence">Policies are read where they became competent, and not at the end of training.</param>
    public ScoreSheet Read(
        MeasureReference reference, string? probe, PolicyReading policy = PolicyReading.Sampled, bool isAtCompetence = false)
    {
        var label = LabelOf(reference);
        if (MeasureCatalogue.Find(reference.Measure) is not { IsMeasured: true } measure)
            return ScoreSheet.Without(label, $"this version does not measure {reference.Measure} yet");
        if (FindAbsent(reference.Entries) is { } absent)
            return ScoreSheet.Without(label, $"{absent} is not part of {PresetText}") with { IsLeftOut = true };
        if (reference.HalfAlong is { } halved && FindHalvingFault(halved) is { } fault)
            return ScoreSheet.Without(label, fault) with { IsLeftOut = data.Study.Preset is not null };
        var runs = data.Select(reference.Entries);
        var missing = runs.Where(run => data.Find(run) is null).ToImmutableArray();
        var place = ProbeOf(measure, probe);
        if (place is null && measure.Reading == ProbeReading.Always)
            return ScoreSheet.Without(label, $"{measure.Name} is read on a probe, and none is named");
        if (isAtCompetence && runs.Except(missing).Count(run => data.Find(run)!.Result.Competent is null) is > 0 and var never)
            return ScoreSheet.Without(label, $"{never} of {runs.Length - missing.Length} runs never became competent ({Figures.Percent(data.Experiment.Competence)} success in training)");
        if (runs.Except(missing).FirstOrDefault(run => Value(run) is null) is { } without)
            return ScoreSheet.Without(label, $"run {without.Id} has no {measure.Name}{PlaceText(place)}");

        var scores = ImmutableArray.CreateBuilder<SeedScore>();
        foreach (var seed in runs.GroupBy(data.SeedOf).Where(seed => !seed.Intersect(missing).Any()))
        {
            var score = reference.HalfAlong is { } axis
                ? HalfAlong(axis, seed, run => Value(run)!.Value)
                : seed.Average(run => Value(run)!.Value);
            if (score is not { } value)
                return ScoreSheet.Without(label, $"at seed {seed.Key} {measure.Name} starts at 0 and has no half to fall to");
            scores.Add(new(seed.Key, value));
        }

        return new(label, scores.ToImmutable(), missing, null);

        double? Value(PlannedRun run) => MeasureReader.Read(ResultOf(run, isAtCompetence), measure, place, data.Experiment.Competence, policy);
    }

    private RunResult ResultOf(PlannedRun run, bool isAtCompetence)
    {
        var result = data.Find(run)!.Result;
        return isAtCompetence && result.Competent is { } early
            ? result with { Training = early.Training, Probes = early.Probes }
            : result;
    }

    /// <summary>The reference as the language writes it.</summary>
    public static string LabelOf(MeasureReference reference)
    {
        var measure = reference.HalfAlong is { } axis ? $"half({reference.Measure}, {axis})" : reference.Measure;
        return reference.Entries.IsEmpty
            ? measure
            : measure + string.Concat(reference.Entries.Select(entry => $"[{entry.Entry}]"));
    }

    /// <summary>The probe on which a measure is read: the one that is named, or the only one there is.</summary>
    internal string? ProbeOf(MeasureInfo measure, string? named) => measure.Reading switch
    {
        ProbeReading.Never => null,
        ProbeReading.Always when named is null && data.Experiment.Probes is [var only] => only.Name,
        _ => named,
    };

    internal string PresetText => data.Study.Preset is { } preset ? $"the preset {preset}" : "this study";

    private static string PlaceText(string? probe) => probe is null ? "" : $" on {probe}";

    private static double? HalfAlong(string axis, IEnumerable<PlannedRun> runs, Func<PlannedRun, double> value)
    {
        var places = runs
            .GroupBy(run => StudyData.EntryOf(run, axis)!.Value!.Value)
            .OrderBy(place => place.Key)
            .Select(place => (place.Key, Measured: place.Average(value)))
            .ToArray();
        return HalfPoint.Find([.. places.Select(place => place.Key)], [.. places.Select(place => place.Measured)]);
    }

    private string? FindHalvingFault(string axis)
    {
        var entries = data.Experiment.Axes.FirstOrDefault(found => found.Name == axis)?.Entries;
        return entries switch
        {
            null or { Length: < 2 } => $"{axis} has fewer than two values in {PresetText}",
            { } found when found.Any(entry => entry.Value is not >= 0) => $"{axis} has an entry that is no number of at least 0",
            _ => null,
        };
    }

    private string? FindAbsent(ImmutableArray<EntrySelection> entries)
    {
        foreach (var selection in entries)
        {
            var axis = data.Experiment.Axes.FirstOrDefault(axis => axis.Name == selection.Axis);
            if (axis is null || axis.Entries.All(entry => entry.Name != selection.Entry))
                return selection.Axis == "set" ? selection.Entry : $"{selection.Axis} = {selection.Entry}";
        }

        return null;
    }
}
