namespace Espalier.Rewards;

/// <summary>
/// The dynamics of a world: a pure function of a struct, with chance as an argument. An environment knows no reward.
/// </summary>
/// <typeparam name="TState">Everything there is to know about an episode's situation.</typeparam>
/// <typeparam name="TAction">What the agent chooses in a step.</typeparam>
/// <typeparam name="TSettings">What a designer may change between training and probes.</typeparam>
public interface IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Draws the first state of an episode.</summary>
    static abstract void Reset<TChance>(out TState state, in TSettings settings, ref TChance chance)
        where TChance : struct, IChance;

    /// <summary>Moves <paramref name="state"/> one step on.</summary>
    /// <returns>True where the episode terminates in the state arrived at. The horizon is not the environment's affair.</returns>
    static abstract bool Step<TChance>(ref TState state, in TAction action, in TSettings settings, ref TChance chance)
        where TChance : struct, IChance;
}
