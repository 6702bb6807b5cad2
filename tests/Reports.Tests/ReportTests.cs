using System.Xml.Linq;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;
using static Espalier.Reports.Tests.SyntheticStudy;

namespace Espalier.Reports.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    private static readonly SyntheticStudy Study = new()
    {
        Other = [0, 0.01, 0.1],
        Seeds = 3,
        Expectations = [Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse")],
    };

    public void Dispose() => _root.Dispose();

    private static StudyReport Report(SyntheticStudy study, Func<PlannedRun, bool>? isFinished = null) =>
        StudyReport.Of(study.ToData(isFinished));

    [Fact]
    public void The_page_is_well_formed_and_needs_nothing_but_itself()
    {
        var html = ReportWriter.ToHtml(Report(Study));
        var page = XDocument.Parse(html);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("link"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
        Assert.Contains("default-src 'none'", page.Descendants("meta").Attributes("content").Select(attribute => attribute.Value).Last());
    }

    [Fact]
    public void Every_plot_has_a_title_and_a_description_of_its_own()
    {
        var page = XDocument.Parse(ReportWriter.ToHtml(Report(Study)));
        var plots = page.Descendants("svg").Where(svg => (string?)svg.Attribute("role") == "img").ToArray();

        // Outcomes sampled and greedy, two shares along the axis, two learning curves.
        Assert.Equal(6, plots.Length);
        Assert.All(plots, plot => Assert.NotEmpty(plot.Element("title")!.Value));
        Assert.All(plots, plot => Assert.NotEmpty(plot.Element("desc")!.Value));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void An_axis_of_vectors_is_told_by_its_entries_and_not_drawn_along()
    {
        var report = Report(Study with { IsVector = true });
        Assert.Empty(report.AlongAxes);
        Assert.Equal("2 sets × 3 values of other × 3 seeds = 18 runs of 1M steps.", report.Extent);
        Assert.Equal(["[0, 0]", "[0.01, 0.01]", "[0.1, 0.1]"], report.ByCell!.Rows.Where(row => !row.IsFloor).Select(row => row.Labels[1]).Distinct());
        Assert.Contains(new("axis other", "[0, 0], [0.01, 0.01], [0.1, 0.1]"), report.Reproduction.Experiment);
        XDocument.Parse(ReportWriter.ToHtml(report));
    }

    [Fact]
    public void A_named_entry_of_several_numbers_is_told_with_them()
    {
        var study = Study.ToData();
        var named = study.Study with
        {
            Experiment = study.Experiment with
            {
                Axes = [.. study.Experiment.Axes, new("learner.hidden", AxisKind.LearnerOption, [new("Large", null, [128, 128], [])])],
            },
        };
        Assert.Contains(new("axis learner.hidden", "Large ([128, 128])"), StudyReport.Of(new(named, study.Runs)).Reproduction.Experiment);
    }

    [Fact]
    public void Costs_stand_beside_their_budgets_where_a_set_has_any()
    {
        var report = Report(Study with { Cost = 31.5 });
        var tables = XDocument.Parse(ReportWriter.ToHtml(report)).Descendants("table").Where(table => (string?)table.Attribute("class") == "terms");
        Assert.Equal("cost per episode budget", string.Join(' ', tables.First().Descendants("th").Select(cell => cell.Value).SkipWhile(text => text != "paid per step").Skip(1).Take(2)));
        Assert.Equal(["31.5", "25.0"], tables.First().Descendants("tr").Last().Elements("td").TakeLast(2).Select(cell => cell.Value));
        Assert.Equal(["–", "–"], tables.First().Descendants("tr").ElementAt(1).Elements("td").TakeLast(2).Select(cell => cell.Value));
        Assert.Contains(report.Notes, note => note.StartsWith("The policies trained on Dense exceed a budget: follow_teacher costs 31.5 an episode of 25.0", StringComparison.Ordinal));
        Assert.DoesNotContain(Report(Study with { Cost = 20 }).Notes, note => note.Contains("exceed a budget", StringComparison.Ordinal));
        Assert.DoesNotContain("budget", ReportWriter.ToHtml(Report(Study)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_discounting_makes_of_a_delay_is_told()
    {
        Assert.Equal(
            ["Dense pays late: at a discount of 0.9 an episode of the policies trained on it is worth 3.50, and 4.25 if each payment came at the step that earns it, "
                + "so that discounting costs 0.75 (held-out levels of training). Undiscounted, the two are the same."],
            Late(new(0.9, 3.5, 4.25)));
        Assert.Contains("so that discounting spares 1.00", Late(new(0.9, -1, -2)).Single(), StringComparison.Ordinal);
        Assert.Contains("so that discounting changes nothing", Late(new(1, 2, 2)).Single(), StringComparison.Ordinal);
        Assert.Empty(Late(null));

        static IEnumerable<string> Late(DelayedReturn? delayed) =>
            Report(Study with { Delayed = delayed }).Notes.Where(note => note.Contains("pays late", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mean_score_stands_beside_its_share_of_what_is_possible_where_it_has_bounds()
    {
        var table = XDocument.Parse(ReportWriter.ToHtml(Report(Study))).Descendants("table").First(table => (string?)table.Attribute("class") == "terms");
        var column = table.Descendants("th").Select(cell => cell.Value).ToList().IndexOf("of what is possible") - 1;

        Assert.Equal("mean score", table.Descendants("th").ElementAt(column).Value);
        var cells = table.Element("tbody")!.Elements("tr").Select(row => row.Elements("td").ElementAt(column).Value).ToArray();
        Assert.Contains("–", cells);
        Assert.Contains(cells, cell => cell == "0.25");
    }

    [Fact]
    public void Constraint_text_is_shown_as_it_is_and_never_as_markup()
    {
        const string text = "// </pre><script>alert(1)</script> & \"quotes\"\nconstraints Sparse for Corner { }\n";
        var page = XDocument.Parse(ReportWriter.ToHtml(Report(Study with { Sources = [new("Corner.constraints", text)] })));
        Assert.Equal(text, page.Descendants("pre").Single().Value);
        Assert.Empty(page.Descendants("script"));
    }

    [Fact]
    public void What_is_needed_to_run_it_again_is_there()
    {
        var facts = Report(Study).Reproduction;
        Assert.Contains(new("commit", "5b1ab7e"), facts.Origin);
        Assert.Contains(new("command line", "run --preset full"), facts.Origin);
        Assert.Contains(new("machine", "AMD EPYC 9B14, 2 cores, x64"), facts.Origin);
        Assert.Contains(new("TorchSharp", "0.107.0"), facts.Origin);
        Assert.Contains(new("axis seed", "1, 2, 3"), facts.Experiment);
        Assert.Contains(new("probe anywhere", "c = 7"), facts.Experiment);
        Assert.Contains(new("hidden", "[64, 64]"), facts.Learner);
        Assert.Contains(new("discount", "0.99"), facts.Learner);
    }

    [Fact]
    public void The_same_study_gives_the_same_page()
    {
        var folder = Study.Write(_root.Path);
        Assert.Equal(ReportWriter.ToHtml(StudyReport.Load(folder)), ReportWriter.ToHtml(Report(Study)));
    }

    [Fact]
    public void Few_seeds_are_said_to_be_few()
    {
        var report = Report(Study);
        Assert.Equal("A first look, without verdicts: 3 seeds are too few, and 10 are the least.", report.Headline);
        Assert.StartsWith("3 seeds decide nothing", report.Notes[0]);
        Assert.StartsWith("At other = 0 no policy, not even the random one, reached a rival first", report.Notes[1]);
        Assert.Equal("2 sets × 3 values of other × 3 seeds = 18 runs of 1M steps.", report.Extent);
    }

    [Fact]
    public void Verdicts_are_counted_in_the_headline()
    {
        var report = Report(new()
        {
            Expectations =
            [
                Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse"),
                Compare("rival_share", "Dense", ExpectedRelation.Greater, "Sparse"),
                Compare("meg", "Dense", ExpectedRelation.Less, "Sparse"),
            ],
        });
        Assert.Equal("Of 3 expectations: 1 held, 1 failed, 1 undecided.", report.Headline);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void An_unfinished_study_is_reported_as_far_as_it_goes()
    {
        var report = Report(Study, run => !run.Id.StartsWith("set=Dense,other=0.1", StringComparison.Ordinal));
        Assert.Equal(3, report.MissingRuns.Length);
        Assert.StartsWith("The study is not finished: 3 of 18 runs are missing.", report.Notes[0]);
        Assert.Equal(["Sparse", "random policy"], report.BySet.Rows.Where(row => row.Cells[0] is not null || row.IsFloor).Select(row => row.Labels[0]));
        Assert.Contains("missing runs", ReportWriter.ToHtml(report));
    }

    [Fact]
    public void A_study_without_any_finished_run_still_has_a_page() =>
        Assert.Contains("18 of 18 runs are missing", ReportWriter.ToHtml(Report(Study, _ => false)));

    [Fact]
    public void The_summary_has_a_row_for_every_set_or_every_combination_and_the_random_policy_last()
    {
        var report = Report(Study);
        Assert.Equal(["Sparse", "Dense", "random policy"], report.BySet.Rows.Select(row => row.Labels[0]));
        Assert.Equal(["set", "other"], report.ByCell.Axes);
        Assert.Equal(7, report.ByCell.Rows.Length);
        Assert.Equal(
            ["return", "success", "intended_share", "rival_share", "nonsense_share", "obedience"],
            report.BySet.Columns.Select(column => column.Measure));
        var floor = report.BySet.Rows[^1];
        Assert.True(floor.IsFloor);
        Assert.Equal([null, "0.30", "0.23", "0.18", "0.59", null], floor.Cells.Select(cell => cell?.Estimate));
        Assert.Matches("^\\[0\\.\\d\\d, 0\\.\\d\\d\\]$", report.BySet.Rows[0].Cells[1]!.Ends!);
    }

    [Fact]
    public void A_damaged_result_stops_the_report_and_is_named()
    {
        var folder = Study.Write(_root.Path);
        File.WriteAllText(folder.Runs[4].ResultPath, "{ half");
        var error = Assert.Throws<StoreException>(() => StudyReport.Load(folder));
        Assert.Contains("set=Sparse,other=0.01,seed=2", error.Message);
    }

    [Fact]
    public void A_report_that_cannot_be_written_says_where()
    {
        var path = Path.Combine(_root.Path, "nowhere", "report.html");
        Assert.Contains(path, Assert.Throws<StoreException>(() => ReportWriter.Write(Report(Study), path)).Message);
    }
}
