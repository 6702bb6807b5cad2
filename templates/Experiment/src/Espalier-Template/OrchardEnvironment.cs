using Espalier.Rewards;

namespace EspalierNamespace;

/// <summary>
/// What happens in the orchard. An environment is a pure function of its state and of the chance that it is given, and knows
/// nothing of any reward: so the same code trains, is tried out, and can be replayed step by step.
/// </summary>
public readonly struct OrchardEnvironment : IEnvironment<Orchard.State, Orchard.Action, Orchard.Settings>
{
    private const int Side = Orchard.Side;

    /// <inheritdoc/>
    public static void Reset<TChance>(out Orchard.State state, in Orchard.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        state = default;
        state.Carrying = true;
        state.Crate = chance.Happens(settings.InCorner) ? 0 : chance.Next(Orchard.Cells);

        // Anywhere but at the crate.
        state.Robot = chance.Next(Orchard.Cells - 1);
        if (state.Robot >= state.Crate)
            state.Robot++;
        state.Steps = StepsBetween(state.Robot, state.Crate);
    }

    /// <inheritdoc/>
    /// <returns>True where the apple is delivered, which ends the episode. The horizon is the world's affair.</returns>
    public static bool Step<TChance>(
        ref Orchard.State state, in Orchard.Action action, in Orchard.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        var (row, column) = (state.Robot / Side, state.Robot % Side);
        switch (action.Move)
        {
            case Orchard.Move.North when row > 0:
                state.Robot -= Side;
                break;
            case Orchard.Move.South when row < Side - 1:
                state.Robot += Side;
                break;
            case Orchard.Move.West when column > 0:
                state.Robot--;
                break;
            case Orchard.Move.East when column < Side - 1:
                state.Robot++;
                break;
        }

        state.Steps = StepsBetween(state.Robot, state.Crate);
        state.Carrying = state.Robot != state.Crate;
        return !state.Carrying;
    }

    private static int StepsBetween(int from, int to) =>
        Math.Abs((from / Side) - (to / Side)) + Math.Abs((from % Side) - (to % Side));
}
