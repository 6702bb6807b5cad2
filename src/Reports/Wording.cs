using System.Collections.Immutable;
using Espalier.Reports.Verdicts;
using Espalier.Runs.Experiments;

namespace Espalier.Reports;

/// <summary>The sentences at the top of a report.</summary>
internal static class Wording
{
    /// <summary>As in "5 sets × 3 seeds = 15 runs of 500k steps; other = 0.03."</summary>
    internal static string Extent(StudyData data)
    {
        var axes = data.Experiment.Axes.Where(axis => axis.Entries.Length > 1 || axis.Kind is AxisKind.Set or AxisKind.Seed);
        var product = string.Join(" × ", axes.Select(Many));
        var steps = data.Runs.Select(run => run.Result.Steps).Distinct().Order().ToArray();
        var budget = steps switch
        {
            [] => "",
            [var one] => $" of {Figures.Steps(one)} steps",
            _ => $" of {Figures.Steps(steps[0])} to {Figures.Steps(steps[^1])} steps",
        };
        var constants = string.Concat(data.Conditions
            .Where(axis => axis.Kind != AxisKind.Set && axis.Entries.Length == 1)
            .Select(axis => $"; {axis.Name} = {axis.Entries[0].Name}"));
        return $"{product} = {Figures.Count(data.Study.Runs.Length)} runs{budget}{constants}.";
    }

    internal static string Headline(StudyData data, ImmutableArray<ExpectationVerdict> verdicts)
    {
        var seeds = SeedsOf(data);
        if (verdicts.IsEmpty)
            return "The experiment expects nothing: the figures speak for themselves.";
        if (seeds < Judge.LeastSeeds)
            return $"A first look, without verdicts: {Seeds(seeds)} too few, and {Judge.LeastSeeds} are the least.";
        var counts = verdicts.GroupBy(verdict => verdict.Status).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Word(group.Key)}");
        return $"Of {verdicts.Length} {(verdicts.Length == 1 ? "expectation" : "expectations")}: {string.Join(", ", counts)}.";
    }

    internal static string Word(VerdictStatus status) => status switch
    {
        VerdictStatus.Held => "held",
        VerdictStatus.Failed => "failed",
        VerdictStatus.Undecided => "undecided",
        _ => "without a verdict",
    };

    internal static ImmutableArray<string> Notes(StudyData data)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (!data.Missing.IsEmpty)
        {
            notes.Add(
                $"The study is not finished: {data.Missing.Length} of {data.Study.Runs.Length} runs are missing. Figures are of what is there; "
                + "run the same command again to finish it.");
        }

        var seeds = SeedsOf(data);
        if (seeds < Judge.LeastSeeds)
        {
            notes.Add(
                $"{(seeds == 1 ? "One seed decides" : $"{seeds} seeds decide")} nothing: others could tell another story, and intervals over so few are too "
                + $"narrow. Run the experiment with {Judge.LeastSeeds} seeds or more for a verdict on each expectation.");
        }

        notes.AddRange(Overdrafts(data));
        notes.AddRange(Delays(data));
        notes.AddRange(NegativeControls(data));
        var outside = data.Runs.SelectMany(run => run.Result.Probes.Prepend(run.Result.Training)).Where(probe => probe.OutOfRangeSteps > 0).ToArray();
        if (outside.Length > 0)
        {
            notes.Add(
                $"At {Figures.Count(outside.Sum(probe => probe.OutOfRangeSteps))} steps a state was outside its declared range, the first by "
                + $"{outside[0].FirstOutOfRange} ({outside[0].Name}): correct the range in the world, or the environment.");
        }

        return notes.ToImmutable();
    }

    /// <summary>Budgets that the trained policies exceed on held-out levels of training.</summary>
    private static IEnumerable<string> Overdrafts(StudyData data)
    {
        foreach (var runs in data.Runs.GroupBy(run => run.Result.Set))
        {
            foreach (var costs in runs.SelectMany(run => run.Result.Training.Costs).GroupBy(cost => cost.Name))
            {
                var (mean, limit) = (costs.Average(cost => cost.PerEpisode), costs.First().Limit);
                if (mean > limit)
                {
                    yield return $"The policies trained on {runs.Key} exceed a budget: {costs.Key} costs {Figures.Of(mean.Value)} an episode of {Figures.Of(limit)}, "
                        + "on held-out levels of training. Costs are measured against the budget; only a constrained learner enforces it.";
                }
            }
        }
    }

    /// <summary>What discounting takes from, or leaves of, payments that come late.</summary>
    private static IEnumerable<string> Delays(StudyData data)
    {
        foreach (var runs in data.Runs.Where(run => run.Result.Training.Delayed is not null)
            .GroupBy(run => (run.Result.Set, run.Result.Training.Delayed!.Discount)))
        {
            var (paid, earned) = (runs.Average(run => run.Result.Training.Delayed!.Paid), runs.Average(run => run.Result.Training.Delayed!.Earned));
            yield return $"{runs.Key.Set} pays late: at a discount of {Figures.Plain(runs.Key.Discount)} an episode of the policies trained on it is worth "
                + $"{Figures.Of(paid)}, and {Figures.Of(earned)} if each payment came at the step that earns it, so that discounting "
                + $"{(paid < earned ? $"costs {Figures.Of(earned - paid)}" : paid > earned ? $"spares {Figures.Of(paid - earned)}" : "changes nothing")} "
                + "(held-out levels of training). Undiscounted, the two are the same.";
        }
    }

    /// <summary>
    /// Where no policy reaches a rival first on any level of training, training shows no difference between the goals.
    /// </summary>
    private static IEnumerable<string> NegativeControls(StudyData data)
    {
        foreach (var axis in data.Conditions.Where(axis => axis.Kind == AxisKind.Setting))
        {
            foreach (var runs in data.Runs.GroupBy(run => StudyData.EntryOf(run.Plan, axis.Name)!.Entry).Where(runs => runs.All(TellsNothingApart)))
            {
                yield return $"At {axis.Name} = {runs.Key} no policy, not even the random one, reached a rival first on any held-out level of training: "
                    + "training does not tell the goals apart there, so no payment can, however dense. It is the negative control.";
            }
        }

        static bool TellsNothingApart(FinishedRun run) =>
            run.Result.Training is { Sampled.Rival: 0, Greedy.Rival: 0, Random.Rival: 0 };
    }

    private static int SeedsOf(StudyData data) =>
        data.Experiment.Axes.Where(axis => axis.Kind == AxisKind.Seed).Aggregate(1, (count, axis) => count * axis.Entries.Length);

    private static string Seeds(int seeds) => seeds == 1 ? "1 seed is" : $"{seeds} seeds are";

    private static string Many(AxisDescription axis) => axis.Kind switch
    {
        AxisKind.Set => axis.Entries.Length == 1 ? "1 set" : $"{axis.Entries.Length} sets",
        AxisKind.Seed => axis.Entries.Length == 1 ? "1 seed" : $"{axis.Entries.Length} seeds",
        _ => $"{axis.Entries.Length} values of {axis.Name}",
    };
}
