using System.Collections.Immutable;
using Espalier.Measures;
using Espalier.Reports.Scores;
using Espalier.Runs.Experiments;

namespace Espalier.Reports.Summaries;

/// <summary>Makes the summary tables of a study.</summary>
internal sealed class SummaryTableBuilder(StudyData data)
{
    internal const string FloorLabel = "random policy";

    private readonly ScoreReader _reader = new(data);

    /// <summary>A row for every combination of entries of the axes; other axes are pooled within seeds.</summary>
    internal SummaryTable Build(ImmutableArray<AxisDescription> axes)
    {
        var candidates = Columns().ToImmutableArray();
        var selections = Selections(axes).ToArray();
        var rows = selections.Select(selection => new SummaryRow(
            [.. selection.Select(entry => entry.Entry)],
            [.. candidates.Select(column => Cell(column, Summarise(column, selection)))],
            IsFloor: false)).ToArray();

        // What no run has, such as outcomes without goals, is no column.
        var kept = Enumerable.Range(0, candidates.Length).Where(at => rows.Any(row => row.Cells[at] is not null)).ToArray();
        var floor = new SummaryRow(
            [.. axes.Select((_, at) => at == 0 ? FloorLabel : "")], [.. candidates.Select(column => Cell(column, Floor(column)))], IsFloor: true);
        return new(
            [.. axes.Select(axis => axis.Name)],
            [.. kept.Select(at => candidates[at])],
            [.. rows.Append(floor).Select(row => row with { Cells = [.. kept.Select(at => row.Cells[at])] })]);
    }

    /// <summary>Every combination of entries of the axes, the last axis fastest.</summary>
    internal static IEnumerable<ImmutableArray<EntrySelection>> Selections(ImmutableArray<AxisDescription> axes)
    {
        IEnumerable<ImmutableArray<EntrySelection>> selections = [[]];
        foreach (var axis in axes)
            selections = selections.SelectMany(chosen => axis.Entries.Select(entry => chosen.Add(new(axis.Name, entry.Name))));
        return selections;
    }

    internal SeedSummary? Summarise(
        SummaryColumn column, ImmutableArray<EntrySelection> selection, PolicyReading policy = PolicyReading.Sampled)
    {
        var sheet = _reader.Read(new(column.Measure, null, selection), column.Probe, policy);
        var place = string.Join(',', selection.Select(entry => $"{entry.Axis}={entry.Entry}"));
        return SeedSummary.Of(sheet.Values, data.Key($"{policy} {column.Measure} on {column.Probe} at {place}"));
    }

    private static SummaryCell? Cell(SummaryColumn column, SeedSummary? summary) =>
        SummaryCell.Of(summary, MeasureCatalogue.Find(column.Measure)!.IsShare);

    private IEnumerable<SummaryColumn> Columns()
    {
        foreach (var measure in MeasureCatalogue.Taken.Where(measure => measure.Reading != ProbeReading.Always && IsShown(measure)))
            yield return new($"{measure.Name} in training", measure.Name, null);
        foreach (var probe in data.Experiment.Probes)
        {
            foreach (var measure in MeasureCatalogue.Taken.Where(measure => measure.Reading == ProbeReading.Always))
                yield return new($"{measure.Name} on {probe.Name}", measure.Name, probe.Name);
        }
    }

    private bool IsShown(MeasureInfo measure) => !measure.IsShownOnRequest || data.Experiment.Expectations.Any(expectation =>
        measure.Name == expectation.Left.Measure || measure.Name == expectation.Right?.Measure || measure.Name == expectation.Along);

    /// <summary>The random policy's mean over all runs: it does not depend on the training, only on the levels.</summary>
    internal SeedSummary? Floor(SummaryColumn column)
    {
        // A return is of the run's own set: over several sets there is no one floor.
        if (column.Measure == "return")
            return null;
        var measure = MeasureCatalogue.Find(column.Measure)!;
        var mean = data.Runs.Average(run => MeasureReader.Read(run.Result, measure, column.Probe, data.Experiment.Competence, PolicyReading.Random));
        return mean is { } value ? new(value, null, 0) : null;
    }
}
