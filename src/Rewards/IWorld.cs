using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Espalier.Rewards;

/// <summary>
/// The interface between a world's environment, its rewards and whoever learns in it. Generated from the
/// <c>world</c> declaration; it declares no dynamics.
/// </summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
public interface IWorld<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Name, horizon and the like.</summary>
    static abstract WorldInfo Info { get; }

    /// <summary>The settings as declared, before an experiment changes any.</summary>
    static abstract TSettings DefaultSettings { get; }

    /// <summary>The shape of an action.</summary>
    static abstract ActionSpace Actions { get; }

    /// <summary>The length of an observation.</summary>
    static abstract int ObservationSize { get; }

    /// <summary>All sets that can be asked for by name, in the order of their declaration.</summary>
    static abstract ImmutableArray<RewardInfo> Rewards { get; }

    /// <summary>Sets one setting by the name that it has in the <c>.constraints</c> file.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="name">The setting's name.</param>
    /// <param name="values">
    /// Its value: one number, or those of a vector's or matrix's elements, row by row; a bool is 0 or 1, an enum member its index.
    /// </param>
    /// <returns>False where there is no such setting, or it has another number of elements.</returns>
    static abstract bool TrySet(ref TSettings settings, string name, ReadOnlySpan<double> values);

    /// <summary>Writes what the agent sees of a state: every member that is not hidden, as the declared ranges say.</summary>
    /// <param name="state">The state.</param>
    /// <param name="observation">Receives <see cref="ObservationSize"/> numbers, each in −1..1 where the state keeps its ranges.</param>
    static abstract void Observe(in TState state, Span<float> observation);

    /// <summary>Makes an action of a learner's choices.</summary>
    /// <param name="choices">One index for each of <see cref="ActionSpace.Choices"/>.</param>
    /// <param name="reals">One number in −1..1 for each of <see cref="ActionSpace.Reals"/>; values outside act as the nearer bound.</param>
    static abstract TAction Decode(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals);

    /// <summary>The first member of a state that is outside its declared range, or null.</summary>
    static abstract string? FindOutOfRange(in TState state);

    /// <summary>The goals of the given name.</summary>
    static abstract bool TryGetGoals(string name, [NotNullWhen(true)] out GoalSet<TState, TSettings>? goals);

    /// <summary>Calls the visitor with the set of the given name, as the type it was compiled to.</summary>
    /// <param name="name">The name of a set, or the text of a dialled set that an experiment names.</param>
    /// <param name="discount">γ, for potentials: the discount of whoever learns, in 0..1.</param>
    /// <param name="visitor">What is called.</param>
    /// <param name="result">What the visitor gave.</param>
    /// <returns>False where there is no such set.</returns>
    static abstract bool TryVisit<TVisitor, TResult>(
        string name, double discount, ref TVisitor visitor, [MaybeNullWhen(false)] out TResult result)
        where TVisitor : struct, IRewardVisitor<TState, TAction, TSettings, TResult>;
}
