using System.Collections.Immutable;
using Espalier.Measures;
using Espalier.Reports.Scores;
using Espalier.Reports.Summaries;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;

namespace Espalier.Reports.Plots;

/// <summary>Makes the plots of a study.</summary>
internal sealed class PlotBuilder(StudyData data)
{
    private const int CurveResamples = 1000;

    private readonly SummaryTableBuilder _summaries = new(data);

    private AxisDescription Sets => data.Experiment.Axes.First(axis => axis.Kind == AxisKind.Set);

    /// <summary>For every probe the sampled policy's outcomes, then those of the likeliest actions.</summary>
    internal ImmutableArray<OutcomePlot> Outcomes() =>
    [
        .. data.Experiment.Probes
            .SelectMany(probe => new[] { Outcome(probe.Name, PolicyReading.Sampled), Outcome(probe.Name, PolicyReading.Greedy) })
            .Where(plot => plot.Rows.Any(row => !row.IsFloor)),
    ];

    /// <summary>Every share of goals against every axis of numbers with two or more.</summary>
    internal ImmutableArray<LinePlot> AlongAxes()
    {
        var plots = ImmutableArray.CreateBuilder<LinePlot>();
        foreach (var axis in data.Conditions.Where(axis => axis.Entries.Length > 1 && axis.Entries.All(entry => entry.Value is not null)))
        {
            foreach (var probe in data.Experiment.Probes)
                plots.AddRange(AlongAxis(axis, probe.Name));
        }

        return plots.ToImmutable();
    }

    internal ImmutableArray<LinePlot> Curves() =>
    [
        .. new[]
        {
            Curve("Success while training", "share of episodes", isShare: true, static point => point.Success),
            Curve("Return while training", "return as paid", isShare: false, static point => point.Return),
        }.Where(plot => !plot.Series.IsEmpty),
    ];

    private OutcomePlot Outcome(string probe, PolicyReading policy)
    {
        var (intended, rival) = (new SummaryColumn("", "intended_share", probe), new SummaryColumn("", "rival_share", probe));
        var rows = Sets.Entries.Select(set => Row(
            set.Name,
            _summaries.Summarise(intended, [new(Sets.Name, set.Name)], policy),
            _summaries.Summarise(rival, [new(Sets.Name, set.Name)], policy),
            isFloor: false));
        var floor = Row(SummaryTableBuilder.FloorLabel, _summaries.Floor(intended), _summaries.Floor(rival), isFloor: true);
        return new(probe, policy == PolicyReading.Greedy, OutcomeCaption(probe, policy), [.. rows.Append(floor).OfType<OutcomeRow>()]);

        static OutcomeRow? Row(string label, SeedSummary? intended, SeedSummary? rival, bool isFloor) =>
            intended is null || rival is null ? null : new(label, intended, rival, isFloor);
    }

    private string OutcomeCaption(string probe, PolicyReading policy)
    {
        var first = data.Runs.SelectMany(run => run.Result.Probes).FirstOrDefault(found => found.Name == probe);
        var levels = first is null
            ? ""
            : $"{Figures.Count(first.Levels)} levels, the same for all runs"
                + (first.DistinguishingOnly ? $" (of {Figures.Count(first.Drawn)} drawn, only those that tell the goals apart). " : ". ");
        var actions = policy == PolicyReading.Greedy ? "The likeliest action is taken. " : "Actions are sampled from the policy. ";
        return $"{levels}{actions}Interquartile means over seeds with 95 % intervals{PooledText("set")}; intended counts from the left, "
            + "rival from the right, and the rest is nonsense. The dashed lines are the random policy's shares.";
    }

    private string PooledText(params string[] kept)
    {
        var pooled = data.Conditions.Where(axis => axis.Entries.Length > 1 && !kept.Contains(axis.Name)).Select(axis => axis.Name).ToArray();
        return pooled.Length == 0 ? "" : $", pooled over {string.Join(" and ", pooled)} within each seed";
    }

    private IEnumerable<LinePlot> AlongAxis(AxisDescription axis, string probe)
    {
        foreach (var name in (string[])["rival_share", "intended_share"])
        {
            var measure = MeasureCatalogue.Find(name)!;
            var column = new SummaryColumn(name, name, probe);
            var series = Sets.Entries
                .Select(set => new PlotSeries(set.Name, [.. PointsAlong(axis, set, column)]))
                .Where(line => !line.Points.IsEmpty)
                .ToImmutableArray();
            if (series.IsEmpty)
                continue;
            yield return new(
                $"{Capital(name)} on {probe} against {axis.Name}",
                $"Interquartile means over seeds with 95 % intervals{PooledText("set", axis.Name)}. Each panel shows one set before all others; "
                    + "the dashed line is the random policy.",
                axis.Name,
                "share of levels",
                XAxisKind.Values,
                name == "rival_share" ? PlotAccent.Rival : PlotAccent.Intended,
                IsShare: true,
                IsComparable: true,
                data.Runs.Average(run => MeasureReader.Read(run.Result, measure, probe, data.Experiment.Competence, PolicyReading.Random)),
                series);
        }
    }

    private IEnumerable<PlotPoint> PointsAlong(AxisDescription axis, AxisEntry set, SummaryColumn column)
    {
        foreach (var entry in axis.Entries.OrderBy(entry => entry.Value))
        {
            if (_summaries.Summarise(column, [new(Sets.Name, set.Name), new(axis.Name, entry.Name)]) is { } summary)
                yield return new(entry.Value!.Value, summary);
        }
    }

    private LinePlot Curve(string title, string label, bool isShare, Func<CurvePoint, double?> value) => new(
        title,
        $"Interquartile means over seeds with 95 % intervals{PooledText("set")}. "
            + (isShare ? "Each panel shows one set before all others." : "Each set is paid on a scale of its own: compare shapes, not heights."),
        "environment steps",
        label,
        XAxisKind.Steps,
        PlotAccent.Neutral,
        isShare,
        isShare,
        null,
        [
            .. Sets.Entries
                .Select(set => new PlotSeries(set.Name, [.. CurveOf(set, title, value)]))
                .Where(line => !line.Points.IsEmpty),
        ]);

    /// <summary>The points that every finished run of the set has a value at.</summary>
    private IEnumerable<PlotPoint> CurveOf(AxisEntry set, string title, Func<CurvePoint, double?> value)
    {
        var seeds = data.Select([new(Sets.Name, set.Name)])
            .Select(run => (Plan: run, Found: data.Find(run)))
            .Where(run => run.Found is not null)
            .GroupBy(run => data.SeedOf(run.Plan), run => run.Found!.Result.Curve)
            .Select(seed => seed.ToArray())
            .ToArray();
        var length = seeds.SelectMany(runs => runs).Select(curve => curve.Length).DefaultIfEmpty().Min();
        for (var at = 0; at < length; at++)
        {
            var scores = seeds.Select(runs => runs.Select(curve => value(curve[at])).ToArray()).ToArray();
            if (scores.Any(runs => runs.Any(score => score is null)))
                continue;
            double[] means = [.. scores.Select(runs => runs.Average()!.Value)];
            if (SeedSummary.Of(means, data.Key($"{title} of {set.Name} at {at}"), CurveResamples) is { } summary)
                yield return new(seeds[0][0][at].Steps, summary);
        }
    }

    private static string Capital(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('_', ' ')}";
}
