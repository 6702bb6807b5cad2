using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Environments;

/// <summary>Makes the vector environment of a set that is known by its name: the one place where the name becomes a type.</summary>
/// <typeparam name="TWorld">The world.</typeparam>
/// <typeparam name="TEnvironment">Its dynamics.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TAction">Its action.</typeparam>
/// <typeparam name="TSettings">Its settings.</typeparam>
public static class VectorEnvironmentFactory<TWorld, TEnvironment, TState, TAction, TSettings>
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Makes the environment.</summary>
    /// <param name="set">The set's name, or the text of a dialled set that an experiment names.</param>
    /// <param name="discount">γ, for potentials, in 0..1.</param>
    /// <param name="settings">The settings of every episode.</param>
    /// <param name="count">The number of episodes that run side by side, at least 1.</param>
    /// <param name="key">The root of all that is random in it.</param>
    /// <param name="goals">The goals by which success is told, or null.</param>
    /// <exception cref="TrainingException">The world has no such set.</exception>
    public static IRecordedEnvironment Create(
        string set,
        double discount,
        in TSettings settings,
        int count,
        StreamKey key,
        GoalSet<TState, TSettings>? goals = null)
    {
        var visitor = new Visitor(settings, count, key, goals);
        return TWorld.TryVisit<Visitor, IRecordedEnvironment>(set, discount, ref visitor, out var environment)
            ? environment
            : throw new TrainingException($"World '{TWorld.Info.Name}' has no set '{set}'.");
    }

    private readonly struct Visitor(
        TSettings settings, int count, StreamKey key, GoalSet<TState, TSettings>? goals)
        : IRewardVisitor<TState, TAction, TSettings, IRecordedEnvironment>
    {
        public IRecordedEnvironment Visit<TReward, TMemory>(TReward reward)
            where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
            where TMemory : unmanaged =>
            new VectorEnvironment<TWorld, TEnvironment, TState, TAction, TSettings, TReward, TMemory>(
                reward, in settings, count, key, goals);
    }
}
