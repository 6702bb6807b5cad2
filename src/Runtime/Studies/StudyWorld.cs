using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Evaluation;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>Hides a world's types from what runs studies.</summary>
/// <param name="counts">On how many levels policies are tried.</param>
/// <typeparam name="TWorld">The world.</typeparam>
/// <typeparam name="TEnvironment">Its dynamics.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TAction">Its action.</typeparam>
/// <typeparam name="TSettings">Its settings.</typeparam>
internal sealed class StudyWorld<TWorld, TEnvironment, TState, TAction, TSettings>(LevelCounts counts) : IStudyWorld
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    private const string TrainingLevels = "training";

    /// <inheritdoc/>
    public WorldInfo Info => TWorld.Info;

    /// <inheritdoc/>
    public ActionSpace Actions => TWorld.Actions;

    /// <inheritdoc/>
    public bool HasSet(string name)
    {
        var visitor = new Presence();
        return TWorld.TryVisit<Presence, bool>(name, 1, ref visitor, out _);
    }

    /// <inheritdoc/>
    public ImmutableArray<TermInfo> FindLimits(string set) =>
        [.. TWorld.Rewards.Where(reward => reward.Name == set).SelectMany(reward => reward.Terms).Where(term => term.Limit is not null)];

    /// <inheritdoc/>
    public bool HasSetting(string name, int elements)
    {
        var settings = TWorld.DefaultSettings;
        return TWorld.TrySet(ref settings, name, new double[elements]);
    }

    /// <inheritdoc/>
    public bool HasGoals(string name) => TWorld.TryGetGoals(name, out _);

    /// <inheritdoc/>
    public void CheckLevels(string experiment, ProbeDescription probe, string? goals) =>
        DrawProbe(experiment, probe, FindGoals(goals));

    /// <inheritdoc/>
    public IRecordedEnvironment CreateEnvironment(RunConfiguration run, ILearnerOptions options, StreamKey key) =>
        VectorEnvironmentFactory<TWorld, TEnvironment, TState, TAction, TSettings>.Create(
            run.Set, options.Discount, Apply(run.Train), options.Environments, key, FindGoals(run.Goals));

    /// <inheritdoc/>
    public (ProbeResult Training, ImmutableArray<ProbeResult> Probes) Evaluate(
        RunConfiguration run, double discount, IPolicy policy, CancellationToken cancellation)
    {
        var goals = FindGoals(run.Goals);
        var evaluator = new Evaluator<TWorld, TEnvironment, TState, TAction, TSettings>(
            run.Set, run.Observe, discount, goals);
        var training = new LevelSource<TEnvironment, TState, TAction, TSettings>(run.Experiment)
            .Draw(TrainingLevels, Apply(run.Train), counts.Training, goals: null);
        return (
            Evaluate(training),
            [.. run.Probes.Select(probe => Evaluate(DrawProbe(run.Experiment, probe, goals)))]);

        ProbeResult Evaluate(LevelSet<TState, TSettings> levels)
        {
            cancellation.ThrowIfCancellationRequested();
            return evaluator.Evaluate(levels, policy);
        }
    }

    private LevelSet<TState, TSettings> DrawProbe(
        string experiment, ProbeDescription probe, GoalSet<TState, TSettings>? goals) =>
        new LevelSource<TEnvironment, TState, TAction, TSettings>(experiment)
            .Draw(probe.Name, Apply(probe.Settings), counts.Probe, goals);

    private static TSettings Apply(ImmutableArray<SettingValue> values)
    {
        var settings = TWorld.DefaultSettings;
        foreach (var value in values)
        {
            if (!TWorld.TrySet(ref settings, value.Name, value.Values.AsSpan()))
                throw new TrainingException($"World '{TWorld.Info.Name}' has no setting '{value.Name}' of {value.Values.Length} elements.");
        }

        return settings;
    }

    private static GoalSet<TState, TSettings>? FindGoals(string? name)
    {
        if (name is null)
            return null;
        return TWorld.TryGetGoals(name, out var goals)
            ? goals
            : throw new TrainingException($"World '{TWorld.Info.Name}' has no goals '{name}'.");
    }

    private readonly struct Presence : IRewardVisitor<TState, TAction, TSettings, bool>
    {
        public bool Visit<TReward, TMemory>(TReward reward)
            where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
            where TMemory : unmanaged => true;
    }
}
