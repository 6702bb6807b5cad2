using System.Collections.Immutable;
using Espalier.Runs.Experiments;
using Espalier.Runs.Store;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>Resolves an experiment into the runs that it asks for, and finds what is wrong with it before anything is trained.</summary>
/// <param name="world">The world.</param>
/// <param name="learners">The learners that an experiment may name.</param>
internal sealed class StudyPlanner(IStudyWorld world, ImmutableArray<LearnerBinding> learners)
{
    private const string OptionPrefix = "learner.";

    /// <summary>Plans a study.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="preset">
    /// The preset: <c>full</c> for the experiment as it stands; null for <c>quick</c> where there is one.
    /// </param>
    /// <exception cref="StudyException">The experiment cannot be run.</exception>
    public StudyPlan Plan(ExperimentDescription experiment, string? preset)
    {
        var name = PresetNarrowing.Resolve(experiment, preset);
        var narrowed = experiment.Narrow(name);
        CheckNames(narrowed);
        try
        {
            var record = StudyRecord.Plan(narrowed, name);
            var runs = record.Runs.Select(run => Resolve(narrowed, run)).ToList();
            CheckOptions(narrowed, runs);
            var seeds = runs.Select(run => run.Configuration.Seed).Distinct().ToList();
            return new StudyPlan(record, [.. runs.OrderBy(run => seeds.IndexOf(run.Configuration.Seed))])
            {
                Notes = [.. FindUnenforcedLimits(runs)],
            };
        }
        catch (StoreException error)
        {
            throw new StudyException(error.Message, error);
        }
    }

    private void CheckNames(ExperimentDescription experiment)
    {
        if (world.Info.Horizon is null)
            throw Fault($"world '{world.Info.Name}' declares no horizon, so that an episode might never end. Add 'horizon N steps;' to it");
        if (world.Actions.Reals.Length > 0)
            throw Fault($"the action of world '{world.Info.Name}' has real components ({string.Join(", ", world.Actions.Reals)}), and policies choose from lists only. Declare an enum or a bounded int instead");
        foreach (var kind in (AxisKind[])[AxisKind.Set, AxisKind.Seed])
        {
            if (experiment.Axes.Count(axis => axis.Kind == kind) != 1)
                throw Fault($"it needs exactly one axis '{(kind == AxisKind.Set ? "set" : "seed")}'");
        }

        foreach (var axis in experiment.Axes)
        {
            if (axis.Entries.IsEmpty)
                throw Fault($"its axis '{axis.Name}' has no entries");
            if (axis.Kind == AxisKind.Setting && axis.Entries.Any(entry => !world.HasSetting(axis.Name, entry.Values.Length)))
                throw Fault($"it varies '{axis.Name}', which is no setting of world '{world.Info.Name}'");
        }

        var sets = experiment.Axes.Single(axis => axis.Kind == AxisKind.Set).Entries
            .Select(entry => entry.Set!).Concat(experiment.Variants.Select(variant => variant.Set));
        if (sets.Append(experiment.Observe).FirstOrDefault(set => set is not null && !world.HasSet(set)) is { } missing)
            throw Fault($"world '{world.Info.Name}' has no set '{missing}'");
        if (experiment.Goals is { } goals && !world.HasGoals(goals))
            throw Fault($"world '{world.Info.Name}' has no goals '{goals}'");
        var settings = experiment.Train.Concat(experiment.Probes.SelectMany(probe => probe.Settings));
        if (settings.FirstOrDefault(setting => !world.HasSetting(setting.Name, setting.Values.Length)) is { } unknown)
            throw Fault($"'{unknown.Name}' is no setting of world '{world.Info.Name}'");
        foreach (var probe in experiment.Probes)
            world.CheckLevels(experiment.Name, probe, experiment.Goals);

        StudyException Fault(string what) => new($"Experiment '{experiment.Name}': {what}.");
    }

    private IEnumerable<string> FindUnenforcedLimits(IEnumerable<RunPlan> runs) => runs
        .Where(run => !run.Options.EnforcesLimits)
        .Select(run => (run.Configuration.Set, Learner: run.Configuration.Learner.Name))
        .Distinct()
        .Select(pair => (pair.Set, pair.Learner, Limits: world.FindLimits(pair.Set)))
        .Where(found => !found.Limits.IsEmpty)
        .Select(found =>
            $"Learner {found.Learner} does not constrain: what {string.Join(", ", found.Limits.Select(term => $"'{term.Name}'"))} of set '{found.Set}' "
            + $"{(found.Limits.Length == 1 ? "costs is" : "cost is")} measured against the budget, not enforced. It is no part of the reward either.");

    private RunPlan Resolve(ExperimentDescription experiment, PlannedRun planned)
    {
        var entries = experiment.Axes.Zip(
            planned.Entries, (axis, entry) => (Axis: axis, Entry: axis.Entries.Single(candidate => candidate.Name == entry.Entry)));
        var set = FindSet(experiment, planned, entries.Single(pair => pair.Axis.Kind == AxisKind.Set).Entry);
        var seed = (long)entries.Single(pair => pair.Axis.Kind == AxisKind.Seed).Entry.Value!.Value;
        var learner = FindLearner(experiment, planned, [.. entries.Select(pair => pair.Entry)]);
        var options = Create(learner.Name, experiment, planned, ResolveOptions(learner, experiment, planned, [.. entries]));
        var varied = entries
            .Where(pair => pair.Axis.Kind == AxisKind.Setting)
            .Select(pair => new SettingValue(pair.Axis.Name, pair.Entry.Values))
            .ToList();
        return new RunPlan(planned.Id, Label(experiment, planned), new RunConfiguration
        {
            Experiment = experiment.Name,
            World = experiment.World,
            Entries = planned.Entries,
            Set = set,
            Seed = seed,
            Train = [.. experiment.Train.Where(setting => !varied.Exists(other => other.Name == setting.Name)), .. varied],
            Probes = experiment.Probes,
            Learner = new LearnerDescription(learner.Name, ResolvedOptions.Of(options)),
            Competence = experiment.Expectations.Any(expectation => expectation.IsAtCompetence) ? experiment.Competence : null,
            Goals = experiment.Goals,
            Observe = experiment.Observe,
        }, options);
    }

    /// <summary>The set of an entry, with the parameters that other axes give it.</summary>
    private static string FindSet(ExperimentDescription experiment, PlannedRun planned, AxisEntry entry) =>
        experiment.Variants.FirstOrDefault(variant => variant.Entry == entry.Name
            && variant.At.All(at => planned.Entries.Any(chosen => chosen.Axis == at.Axis && chosen.Entry == at.Entry)))?.Set ?? entry.Set!;

    /// <summary>As in <c>Sparse, seed=2</c>: axes of one entry tell nothing apart.</summary>
    private static string Label(ExperimentDescription experiment, PlannedRun planned)
    {
        var parts = experiment.Axes.Zip(planned.Entries)
            .Where(pair => pair.First.Entries.Length > 1)
            .Select(pair => pair.First.Kind == AxisKind.Set ? pair.Second.Entry : $"{pair.Second.Axis}={pair.Second.Entry}")
            .ToList();
        return parts.Count == 0 ? planned.Id : string.Join(", ", parts);
    }

    /// <summary>The experiment's learner, or the one that an entry has of its own: it shares no options with the other.</summary>
    private static LearnerDescription FindLearner(
        ExperimentDescription experiment, PlannedRun planned, ImmutableArray<AxisEntry> entries)
    {
        var own = entries.Select(entry => entry.Learner).OfType<string>().ToList();
        return own switch
        {
            [] => experiment.Learner,
            [var only] => new LearnerDescription(only, []),
            _ => throw new StudyException(
                $"Experiment '{experiment.Name}', run {planned.Id}: two entries of its axes name a learner, {string.Join(" and ", own)}. Let one axis decide it."),
        };
    }

    /// <summary>The learner's options, then those of learner axes, then what entries carry of their own.</summary>
    private static ImmutableArray<OptionValue> ResolveOptions(
        LearnerDescription learner,
        ExperimentDescription experiment,
        PlannedRun planned,
        ImmutableArray<(AxisDescription Axis, AxisEntry Entry)> entries)
    {
        var varied = entries
            .Where(pair => pair.Axis.Kind == AxisKind.LearnerOption)
            .Select(pair => new OptionValue(pair.Axis.Name[OptionPrefix.Length..], pair.Entry.Values));
        var own = entries.SelectMany(pair => pair.Entry.Options);
        var special = varied.Concat(own).ToList();
        var twice = special.GroupBy(option => option.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? learner.Options.Replace(special)
            : throw new StudyException(
                $"Experiment '{experiment.Name}', run {planned.Id}: the learner option '{twice.Key}' is given by two entries of its axes. Let one axis decide it.");
    }

    private ILearnerOptions Create(
        string learner, ExperimentDescription experiment, PlannedRun planned, ImmutableArray<OptionValue> options)
    {
        var binding = learners.FirstOrDefault(known => known.Name == learner)
            ?? throw new StudyException(
                $"Experiment '{experiment.Name}' names the learner '{learner}', and the program knows "
                + (learners.IsEmpty
                    ? "none. Reference a package that has one, such as Espalier.Learning.Torch."
                    : $"{string.Join(", ", learners.Select(known => known.Name))} only."));
        try
        {
            return binding.Create(new LearnerSettings(options));
        }
        catch (OverflowException error)
        {
            throw new StudyException(
                $"Experiment '{experiment.Name}', run {planned.Id}: a learner option is too large for a whole number of 32 bits.", error);
        }
    }

    private static void CheckOptions(ExperimentDescription experiment, IEnumerable<RunPlan> runs)
    {
        var faults = runs
            .Select(run => (run.Id, Fault: run.Options.FindFault()))
            .Where(run => run.Fault is not null)
            .DistinctBy(run => run.Fault)
            .Select(run => $"Experiment '{experiment.Name}', run {run.Id}: {run.Fault}")
            .ToList();
        if (faults.Count > 0)
            throw new StudyException(string.Join('\n', faults));
    }
}
