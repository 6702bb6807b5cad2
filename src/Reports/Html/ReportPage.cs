using System.Collections.Immutable;
using Espalier.Reports.Plots;
using Espalier.Reports.Verdicts;

namespace Espalier.Reports.Html;

/// <summary>Writes a report as one page that needs nothing but itself.</summary>
internal sealed class ReportPage
{
    private readonly Markup _page;
    private readonly StudyReport _report;
    private int _figures;

    private ReportPage(StudyReport report, Markup page) => (_report, _page) = (report, page);

    internal static string Write(StudyReport report) =>
        PageFrame.Write($"{report.Experiment}: report", "", page => new ReportPage(report, page).WriteBody());

    private void WriteBody()
    {
        WriteHead();
        WriteOutcomes();
        WriteLines("Along the axes", _report.AlongAxes);
        WriteVerdicts();
        WriteSummary();
        WriteLines("Learning curves", _report.Curves);
        WriteTerms();
        WriteReproduction();
        WriteMethods();
    }

    private void WriteHead()
    {
        _page.Open("header");
        _page.Element("p", $"{_report.World} · {(_report.Preset is { } preset ? $"preset {preset}" : "full experiment")}", ("class", "kicker"));
        _page.Element("h1", Spaced(_report.Experiment));
        _page.Element("p", _report.Headline, ("class", "headline"));
        _page.Element("p", _report.Extent, ("class", "extent"));
        _page.Close("header");
        foreach (var note in _report.Notes)
            _page.Element("p", note, ("class", "note"), ("role", "note"));
        if (_report.MissingRuns.IsEmpty)
            return;
        OpenDetails($"The {_report.MissingRuns.Length} missing runs");
        _page.Element("p", string.Join("; ", _report.MissingRuns), ("class", "caption"));
        _page.Close("details");
    }

    private void WriteVerdicts()
    {
        if (_report.Verdicts.IsEmpty)
            return;
        OpenSection("What was expected, and what came of it");
        foreach (var verdict in _report.Verdicts.Where(verdict => !verdict.IsLeftOut))
            WriteVerdict(verdict);
        var leftOut = _report.Verdicts.Where(verdict => verdict.IsLeftOut).ToArray();
        if (leftOut.Length > 0)
        {
            OpenDetails($"Not asked by these runs: {leftOut.Length} of {_report.Verdicts.Length} expectations");
            foreach (var verdict in leftOut)
                WriteVerdict(verdict);
            _page.Close("details");
        }

        CloseSection();
    }

    private void WriteVerdict(ExpectationVerdict verdict)
    {
        var (style, sign) = verdict.Status switch
        {
            VerdictStatus.Held => ("held", "✓"),
            VerdictStatus.Failed => ("failed", "✗"),
            VerdictStatus.Undecided => ("undecided", "?"),
            _ => ("none", "–"),
        };
        _page.Open("article", ("class", $"verdict {style}"));
        _page.Open("p", ("class", "badge")).Element("span", sign, ("aria-hidden", "true")).Text(VerdictText(verdict.Status)).Close("p");
        _page.Open("div").Element("code", verdict.Expectation.Text).Element("p", verdict.Explanation).Close("div");
        _page.Close("article");
    }

    private static string VerdictText(VerdictStatus status) => status == VerdictStatus.NoVerdict ? "no verdict" : Wording.Word(status);

    private void WriteSummary()
    {
        OpenSection("At a glance");
        SummaryHtml.Write(_page, _report.BySet);
        _page.Element(
            "p",
            "Interquartile means over seeds with 95 % intervals below them; axes other than the set are pooled within each seed. A return is "
                + "of each set's own payments, so returns of different sets do not compare.",
            ("class", "caption"));
        if (_report.ByCell != _report.BySet)
        {
            OpenDetails("Every combination of set and axes");
            SummaryHtml.Write(_page, _report.ByCell);
            _page.Close("details");
        }

        CloseSection();
    }

    private void WriteOutcomes()
    {
        if (_report.Outcomes.IsEmpty)
            return;
        OpenSection("Outcomes out of distribution");
        foreach (var plot in _report.Outcomes)
        {
            if (plot.IsGreedy)
                OpenDetails($"The same on {plot.Probe}, with the likeliest action taken");
            OpenFigure(plot.IsGreedy ? null : $"On {plot.Probe}");
            OutcomeSvg.Draw(_page, plot, NextId());
            CloseFigure(plot.Caption);
            if (plot.IsGreedy)
                _page.Close("details");
        }

        CloseSection();
    }

    private void WriteLines(string title, ImmutableArray<LinePlot> plots)
    {
        if (plots.IsEmpty)
            return;
        OpenSection(title);
        foreach (var plot in plots)
        {
            OpenFigure(plot.Title);
            LineSvg.Draw(_page, plot, NextId());
            CloseFigure(plot.Caption);
        }

        CloseSection();
    }

    private void WriteTerms()
    {
        if (_report.Terms.IsEmpty)
            return;
        OpenSection("Constraint by constraint");
        foreach (var table in _report.Terms)
            TermHtml.Write(_page, table);
        CloseSection();
    }

    private void WriteReproduction()
    {
        OpenSection("To run it again");
        _page.Open("div", ("class", "facts"));
        WriteFacts("Experiment", _report.Reproduction.Experiment);
        WriteFacts("Learner", _report.Reproduction.Learner);
        WriteFacts("Origin", _report.Reproduction.Origin);
        _page.Close("div");
        foreach (var source in _report.Reproduction.Sources)
        {
            OpenDetails(source.Name);
            _page.Open("pre").Element("code", source.Text).Close("pre");
            _page.Close("details");
        }

        CloseSection();
    }

    private void WriteFacts(string title, ImmutableArray<Fact> facts)
    {
        if (facts.IsEmpty)
            return;
        _page.Open("section").Element("h3", title).Open("dl");
        foreach (var (name, value) in facts)
            _page.Element("dt", name).Element("dd", value);
        _page.Close("dl").Close("section");
    }

    private void WriteMethods()
    {
        OpenSection("How the figures are made");
        _page.Element(
            "p",
            "Seeds are the unit of everything: a seed's episodes, and what is pooled, are averaged first. Summaries are interquartile means "
                + "(a quarter of the seeds trimmed at each end) with percentile bootstrap intervals. Expectations compare means by Welch's t, trends by "
                + "Kendall's τ-b within seeds, and halving points by ranks; each names its method. p is adjusted for all expectations together (Holm). "
                + $"Fewer than {Judge.LeastSeeds} seeds give no verdict, and outcomes on a probe are compared only between runs whose success in training is "
                + "shown to differ by less than 0.05 (90 % interval).",
            ("class", "caption"));
        CloseSection();
    }

    private void OpenSection(string title) => _page.Open("section").Element("h2", title);

    private void CloseSection() => _page.Close("section");

    private void OpenDetails(string summary) => _page.Open("details").Element("summary", summary);

    private void OpenFigure(string? title)
    {
        _page.Open("figure");
        if (title is not null)
            _page.Element("h3", title);
    }

    private void CloseFigure(string caption) => _page.Element("figcaption", caption).Close("figure");

    private string NextId() => $"figure-{++_figures}";

    /// <summary>"DensityNarrowsGoals" reads better as three words.</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) && char.IsLower(name[at - 1]) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
