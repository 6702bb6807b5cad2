using System.Collections.Immutable;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;

namespace Espalier.Reports.Summaries;

/// <summary>Makes the tables of constraints.</summary>
internal static class TermTableBuilder
{
    internal static ImmutableArray<TermTable> Build(StudyData data)
    {
        var tables = ImmutableArray.CreateBuilder<TermTable>();
        Add(
            "What each constraint paid in training",
            "Means over the runs of a set, over all steps of training. A step at which a constraint is not evaluated is silent.",
            static result => result.Terms);
        foreach (var probe in data.Experiment.Probes)
        {
            Add(
                $"The observed set {data.Experiment.Observe} on {probe.Name}",
                $"What each constraint of {data.Experiment.Observe} said of the policies trained on each set. Obedience is the mean "
                    + "of the satisfied shares.",
                result => result.Probes.FirstOrDefault(found => found.Name == probe.Name)?.Observed ?? []);
        }

        return tables.ToImmutable();

        void Add(string title, string caption, Func<RunResult, ImmutableArray<TermResult>> terms)
        {
            var rows = Rows(data, terms).ToImmutableArray();
            if (rows.IsEmpty)
                return;
            var scale = rows.Any(row => row.ShareOfPossible is not null)
                ? " \"Of what is possible\" is where the mean score lies between the worst (0) and the best (1) that the declared ranges allow."
                : "";
            tables.Add(new(title, caption + scale, rows));
        }
    }

    private static IEnumerable<TermRow> Rows(StudyData data, Func<RunResult, ImmutableArray<TermResult>> terms)
    {
        var sets = data.Experiment.Axes.First(axis => axis.Kind == AxisKind.Set);
        foreach (var set in sets.Entries)
        {
            var runs = data.Runs.Where(run => StudyData.EntryOf(run.Plan, sets.Name)!.Entry == set.Name);
            foreach (var term in runs.SelectMany(run => terms(run.Result)).GroupBy(term => term.Name))
            {
                yield return new(
                    set.Name,
                    term.Key,
                    term.Average(one => one.Steps == 0 ? 0 : (double)one.Evaluations / one.Steps),
                    term.Average(one => one.MeanScore),
                    term.Average(one => one.PaidPerStep),
                    term.Average(one => one.Satisfied))
                {
                    ShareOfPossible = term.Average(one => one.ShareOfPossible),
                    Limit = term.First().Limit,
                    CostPerEpisode = term.Average(one => one.CostPerEpisode),
                };
            }
        }
    }
}
