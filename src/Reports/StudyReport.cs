using System.Collections.Immutable;
using Espalier.Reports.Plots;
using Espalier.Reports.Summaries;
using Espalier.Reports.Verdicts;
using Espalier.Runs.Experiments;
using Espalier.Runs.Store;

namespace Espalier.Reports;

/// <summary>All that a report says of a study, as data: the terminal and the page show the same.</summary>
public sealed record StudyReport
{
    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The world's name.</summary>
    public required string World { get; init; }

    /// <summary>The preset, or null.</summary>
    public required string? Preset { get; init; }

    /// <summary>One sentence on the extent of the study.</summary>
    public required string Extent { get; init; }

    /// <summary>One sentence on what became of the expectations.</summary>
    public required string Headline { get; init; }

    /// <summary>What a reader must know before the figures, a sentence or two each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The names of planned runs that have no result.</summary>
    public required ImmutableArray<string> MissingRuns { get; init; }

    /// <summary>The verdict on every expectation.</summary>
    public required ImmutableArray<ExpectationVerdict> Verdicts { get; init; }

    /// <summary>A row a set; other axes are pooled within each seed.</summary>
    public required SummaryTable BySet { get; init; }

    /// <summary>A row for every combination of sets and other axes.</summary>
    public required SummaryTable ByCell { get; init; }

    /// <summary>Outcome shares, a plot a probe.</summary>
    public required ImmutableArray<OutcomePlot> Outcomes { get; init; }

    /// <summary>Outcome shares against the study's numeric axes.</summary>
    public required ImmutableArray<LinePlot> AlongAxes { get; init; }

    /// <summary>Learning curves.</summary>
    public required ImmutableArray<LinePlot> Curves { get; init; }

    /// <summary>Scores of constraints.</summary>
    public required ImmutableArray<TermTable> Terms { get; init; }

    /// <summary>What is needed to run it again.</summary>
    public required Reproduction Reproduction { get; init; }

    /// <summary>Makes the report of a study as it stands, finished or not.</summary>
    /// <exception cref="StoreException">A file of the study is damaged.</exception>
    public static StudyReport Load(StudyFolder folder) => Of(StudyData.Read(folder));

    /// <summary>Makes the report of a study that has been read.</summary>
    public static StudyReport Of(StudyData data)
    {
        var verdicts = Judge.JudgeAll(data);
        var summaries = new SummaryTableBuilder(data);
        var bySet = summaries.Build([.. data.Conditions.Where(axis => axis.Kind == AxisKind.Set)]);
        var plots = new PlotBuilder(data);
        return new()
        {
            Experiment = data.Experiment.Name,
            World = data.Experiment.World,
            Preset = data.Study.Preset,
            Extent = Wording.Extent(data),
            Headline = Wording.Headline(data, verdicts),
            Notes = Wording.Notes(data),
            MissingRuns = [.. data.Missing.Select(run => run.Id)],
            Verdicts = verdicts,
            BySet = bySet,
            ByCell = data.Conditions.Any(axis => axis.Kind != AxisKind.Set && axis.Entries.Length > 1)
                ? summaries.Build([.. data.Conditions])
                : bySet,
            Outcomes = plots.Outcomes(),
            AlongAxes = plots.AlongAxes(),
            Curves = plots.Curves(),
            Terms = TermTableBuilder.Build(data),
            Reproduction = Reproduction.Of(data),
        };
    }
}
