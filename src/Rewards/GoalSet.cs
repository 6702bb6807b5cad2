using System.Collections.Immutable;

namespace Espalier.Rewards;

/// <summary>
/// What an episode on a probe may come to. Generated from a <c>goals</c> declaration. Predicates are read in the state
/// arrived at, and the first that is true decides.
/// </summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
public abstract class GoalSet<TState, TSettings>
    where TState : unmanaged
    where TSettings : unmanaged
{
    /// <summary>The goals, in the order in which their predicates are tried.</summary>
    public abstract ImmutableArray<GoalInfo> Goals { get; }

    /// <summary>Whether the declaration says which levels tell the goals apart.</summary>
    public virtual bool DeclaresDistinguishing => false;

    /// <summary>The index of the first goal whose predicate holds in a state arrived at, or −1.</summary>
    public abstract int FindReached(in TState state, in TSettings settings);

    /// <summary>Whether the intended goal can be reached from an episode's first state; true where nothing is declared.</summary>
    public virtual bool IsSolvable(in TState first, in TSettings settings) => true;

    /// <summary>Whether an episode that starts so can tell the goals apart; true where nothing is declared.</summary>
    public virtual bool IsDistinguishing(in TState first, in TSettings settings) => true;
}
