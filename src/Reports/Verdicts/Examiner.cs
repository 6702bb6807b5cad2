using System.Collections.Immutable;
using Espalier.Measures;
using Espalier.Reports.Scores;
using Espalier.Runs.Experiments;
using Espalier.Runs.Store;

namespace Espalier.Reports.Verdicts;

/// <summary>Gathers what a study's runs say about an expectation.</summary>
internal sealed class Examiner(StudyData data)
{
    private readonly ScoreReader _reader = new(data);

    internal Finding Examine(ExpectationDescription expectation) =>
        expectation.Along is null ? ExamineDifference(expectation) : ExamineTrend(expectation);

    private Finding ExamineDifference(ExpectationDescription expectation)
    {
        var left = _reader.Read(expectation.Left, expectation.Probe, isAtCompetence: expectation.IsAtCompetence);
        var right = _reader.Read(expectation.Right!, expectation.Probe, isAtCompetence: expectation.IsAtCompetence);
        if (FindFault(expectation, [left, right]) is { } fault)
            return fault;

        Evidence evidence;
        var axis = expectation.Left.HalfAlong ?? expectation.Right!.HalfAlong;
        var isCensored = left.IsCensored || right.IsCensored;
        if (expectation.Relation == ExpectedRelation.EqualWithin)
        {
            if (isCensored)
                return new(expectation, null, DescribeCensoring(expectation.Left, axis));
            evidence = DifferenceEvidence.Gather(expectation, left, right);
        }
        else if (axis is not null || isCensored)
        {
            var range = axis is not null ? ValuesOf(axis) : [.. data.Runs.Select(run => (double)run.Result.Steps)];
            evidence = RankEvidence.Gather(expectation, left, right, range, data.Key(expectation.Text));
        }
        else
        {
            evidence = DifferenceEvidence.Gather(expectation, left, right);
        }

        return new(expectation, evidence, FindGateFault(expectation, evidence, [expectation.Left.Entries, expectation.Right!.Entries]));
    }

    private static string DescribeCensoring(MeasureReference measure, string? axis) => axis is null
        ? $"Some seeds never came to their {measure.Measure}: the training is too short."
        : $"Of some seeds only a bound of half({measure.Measure}, {axis}) is known: the axis {axis} is too short.";

    private Finding ExamineTrend(ExpectationDescription expectation)
    {
        var along = expectation.Along!;
        var axis = data.Experiment.Axes.FirstOrDefault(axis => axis.Name == along);
        var selections = axis is null
            ? CellsOf(expectation.Left.Entries)
            : [.. axis.Entries.Select(entry => expectation.Left.Entries.Add(new(along, entry.Name)))];
        if (selections.Length < 2)
            return new(expectation, null, $"There are fewer than two places along {along} in {_reader.PresetText}.") { IsLeftOut = data.Study.Preset is not null };

        var scores = selections.Select(entries => _reader.Read(expectation.Left with { Entries = entries }, expectation.Probe, isAtCompetence: expectation.IsAtCompetence)).ToArray();
        ScoreSheet[] orders = axis is null
            ? [.. selections.Select(entries => _reader.Read(new(along, null, entries), expectation.Probe, isAtCompetence: expectation.IsAtCompetence))]
            : [];
        if (FindFault(expectation, [.. scores, .. orders]) is { } fault)
            return fault;

        var places = scores.Select((sheet, place) => (OrderOf(place, sheet.Scores.Length), sheet));
        var evidence = TrendEvidence.Gather(expectation, [.. places], data.Key(expectation.Text));
        return new(expectation, evidence, FindGateFault(expectation, evidence, selections));

        double[] OrderOf(int place, int seeds) => axis is null
            ? orders[place].Values
            : [.. Enumerable.Repeat(axis.Entries[place].Value ?? place, seeds)];
    }

    private string? FindGateFault(
        ExpectationDescription expectation, Evidence evidence, ImmutableArray<ImmutableArray<EntrySelection>> selections)
    {
        var measure = MeasureCatalogue.Find(expectation.Left.Measure)!;
        if (_reader.ProbeOf(measure, expectation.Probe) is null || evidence.Seeds < 2)
            return null;
        return CompetenceGate.FindFault([.. selections.Select(entries => _reader.Read(new("success", null, entries), null, isAtCompetence: expectation.IsAtCompetence))]);
    }

    private static Finding? FindFault(ExpectationDescription expectation, ImmutableArray<ScoreSheet> sheets)
    {
        if (sheets.FirstOrDefault(sheet => sheet.Problem is not null) is { } problem)
        {
            return new(expectation, null, $"Nothing to compare: {problem.Problem}.")
            {
                IsLeftOut = sheets.Any(sheet => sheet.IsLeftOut),
            };
        }

        ImmutableArray<PlannedRun> missing = [.. sheets.SelectMany(sheet => sheet.Missing).Distinct()];
        if (missing.IsEmpty)
            return null;
        var named = string.Join("; ", missing.Take(3).Select(run => run.Id)) + (missing.Length > 3 ? "; …" : "");
        return new(expectation, null, $"It needs {missing.Length} {(missing.Length == 1 ? "run that is" : "runs that are")} missing ({named}): run the study again to finish it.");
    }

    private ImmutableArray<double> ValuesOf(string axis) =>
        [.. data.Experiment.Axes.First(found => found.Name == axis).Entries.Select(entry => entry.Value!.Value)];

    private ImmutableArray<ImmutableArray<EntrySelection>> CellsOf(ImmutableArray<EntrySelection> entries)
    {
        var axes = data.Conditions.Select(axis => axis.Name).ToHashSet();
        return
        [
            .. data.Select(entries)
                .Select(run => run.Entries.Where(entry => axes.Contains(entry.Axis)).ToImmutableArray())
                .DistinctBy(cell => string.Join('\n', cell.Select(entry => entry.Entry)))
                .Select(cell => cell.Select(entry => new EntrySelection(entry.Axis, entry.Entry)).ToImmutableArray()),
        ];
    }
}
