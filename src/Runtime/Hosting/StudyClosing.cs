using System.Collections.Immutable;
using Espalier.Reports;
using Espalier.Reports.Summaries;
using Espalier.Reports.Verdicts;
using Espalier.Runs.Store;
using Espalier.Runtime.Hosting.Progress;
using Espalier.Runtime.Studies;
using Spectre.Console;

namespace Espalier.Runtime.Hosting;

/// <summary>Tells what came of a study: figures, verdicts, speed, and where the page is that says more.</summary>
/// <param name="console">Where to write.</param>
internal sealed class StudyClosing(StudyConsole console)
{
    private readonly IAnsiConsole _output = console.Output;

    /// <summary>Reports a study as it stands.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="outcomes">What came of the runs that were asked for just now.</param>
    /// <exception cref="StoreException">A file cannot be read or written.</exception>
    public void Report(StudyFolder folder, ImmutableArray<RunOutcome> outcomes)
    {
        if (folder.Runs.Any(run => run.IsFinished))
        {
            var report = StudyReport.Load(folder);
            ReportWriter.Write(report, folder.ReportPath);
            Write(report);
        }

        WriteSpeed(outcomes);
        foreach (var outcome in outcomes.Where(outcome => outcome.State == RunState.Failed))
            console.Error.MarkupLineInterpolated($"[red]failed:[/] {outcome.Run.Id}: {outcome.Message}");
        if (File.Exists(folder.ReportPath))
            _output.MarkupLine($"Report: [link={new Uri(folder.ReportPath).AbsoluteUri}]{folder.ReportPath.EscapeMarkup()}[/]");
        else
            _output.WriteLine("No run is finished, so that there is nothing to report.");
    }

    private void Write(StudyReport report)
    {
        _output.WriteLine();
        _output.MarkupLineInterpolated($"[bold]{report.Experiment}[/]: {report.Extent}");
        _output.Write(CreateTable(report.ByCell));

        // What the study has no runs for is a count here; the page says what each would need.
        var silent = report.Verdicts.Count(verdict => verdict is { Status: VerdictStatus.NoVerdict, Effect: null });
        foreach (var verdict in report.Verdicts.Where(verdict => verdict is not { Status: VerdictStatus.NoVerdict, Effect: null }))
        {
            _output.MarkupLine($"{Mark(verdict.Status)} [bold]{verdict.Expectation.Text.EscapeMarkup()}[/]");
            _output.Write(new Padder(new Text(verdict.Explanation), new Padding(2, 0, 0, 0)));
        }

        if (silent > 0)
            _output.MarkupLineInterpolated($"[grey]{silent} of {report.Verdicts.Length} expectations compare runs that are not part of this study, or not finished.[/]");
        _output.MarkupLineInterpolated($"[bold]{report.Headline}[/]");
        foreach (var note in report.Notes)
            _output.MarkupLineInterpolated($"[yellow]{note}[/]");
    }

    private static Table CreateTable(SummaryTable summary)
    {
        var table = new Table { Border = TableBorder.Horizontal, Caption = new TableTitle("Interquartile means over seeds, and 95 % intervals.") };
        foreach (var axis in summary.Axes)
            table.AddColumn(new TableColumn(axis.EscapeMarkup()).NoWrap().Padding(0, 0, 1, 0));
        foreach (var column in summary.Columns)
        {
            var measure = column.Measure.Replace("_share", "", StringComparison.Ordinal);
            var place = column.Probe is { } probe ? $"on {probe}" : "in training";
            table.AddColumn(new TableColumn($"{measure.EscapeMarkup()}\n[grey]{place.EscapeMarkup()}[/]").RightAligned().NoWrap().Padding(1, 0, 0, 0));
        }

        foreach (var row in summary.Rows)
            table.AddRow([.. row.Labels.Select(label => label.EscapeMarkup()), .. row.Cells.Select(Show)]);
        return table;
    }

    private static string Show(SummaryCell? cell) => cell switch
    {
        null => "",
        { Ends: null } => cell.Estimate,
        _ => $"{cell.Estimate}\n[grey]{cell.Ends.EscapeMarkup()}[/]",
    };

    private static string Mark(VerdictStatus status) => status switch
    {
        VerdictStatus.Held => "[green]held[/]      ",
        VerdictStatus.Failed => "[red]failed[/]    ",
        VerdictStatus.Undecided => "[yellow]undecided[/] ",
        _ => "[grey]no verdict[/]",
    };

    private void WriteSpeed(ImmutableArray<RunOutcome> outcomes)
    {
        var trained = outcomes.Where(outcome => outcome.State == RunState.Finished).ToList();
        if (trained.Count == 0)
            return;
        var speed = trained.Average(outcome => outcome.StepsPerSecond);
        var time = trained.Aggregate(TimeSpan.Zero, (sum, outcome) => sum + outcome.Duration);
        _output.MarkupLineInterpolated(
            $"Throughput: {speed:N0} environment steps per second and run, of the whole training loop; {trained.Count} {(trained.Count == 1 ? "run" : "runs")} took {ProgressText.Of(time)} of computing.");
    }
}
