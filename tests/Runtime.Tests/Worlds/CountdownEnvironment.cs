using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

public readonly struct CountdownEnvironment : IEnvironment<CountdownState, CountdownAction, CountdownSettings>
{
    public static void Reset<TChance>(out CountdownState state, in CountdownSettings settings, ref TChance chance)
        where TChance : struct, IChance => state = default;

    public static bool Step<TChance>(
        ref CountdownState state, in CountdownAction action, in CountdownSettings settings, ref TChance chance)
        where TChance : struct, IChance => ++state.Steps >= settings.Length;
}
