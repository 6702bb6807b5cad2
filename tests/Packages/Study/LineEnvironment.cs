using Espalier.Rewards;

namespace Study;

/// <summary>A step is taken or not.</summary>
public readonly struct LineEnvironment : IEnvironment<Line.State, Line.Action, Line.Settings>
{
    /// <inheritdoc/>
    public static void Reset<TChance>(out Line.State state, in Line.Settings settings, ref TChance chance)
        where TChance : struct, IChance => state = new() { Goal = settings.Far };

    /// <inheritdoc/>
    public static bool Step<TChance>(ref Line.State state, in Line.Action action, in Line.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        state.X += action.Walk ? 1 : 0;
        return state.X == state.Goal;
    }
}
