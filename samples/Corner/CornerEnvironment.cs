using Espalier.Rewards;

namespace Espalier.Samples;

/// <summary>
/// The dynamics of the Corner world: a square maze with a mouse and a cheese, after "cheese in the corner" of Langosco
/// et al. (2022). Reaching the cheese ends the episode; bumping into a wall leaves the mouse where it is.
/// </summary>
public readonly struct CornerEnvironment : IEnvironment<Corner.State, Corner.Action, Corner.Settings>
{
    private const int CornerCell = 0;
    private const int NoCell = -1;

    /// <inheritdoc/>
    public static void Reset<TChance>(out Corner.State state, in Corner.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        state = default;
        Span<bool> walls = state.Walls;
        for (var cell = 0; cell < walls.Length; cell++)
            walls[cell] = chance.Happens(settings.Wall);

        var block = chance.Happens(settings.Other) ? Maze.Side : settings.Block;
        state.Cheese = Maze.PickFree(walls, block, except: NoCell, ref chance);
        state.Mouse = Maze.PickFree(walls, Maze.Side, except: state.Cheese, ref chance);
        Maze.MeasureSteps(walls, state.Cheese, state.ToCheese);
        Maze.MeasureSteps(walls, CornerCell, state.ToCorner);
        MarkBestMoves(ref state);
    }

    /// <inheritdoc/>
    public static bool Step<TChance>(
        ref Corner.State state, in Corner.Action action, in Corner.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        var target = Maze.Neighbour(state.Mouse, (int)action.Move);
        if (state.Walls[target] || target == state.Mouse)
            return false;

        state.Mouse = target;
        MarkBestMoves(ref state);
        return target == state.Cheese;
    }

    /// <summary>A move is best where it leads nearer to the cheese. From a wall there is no way, so none leads into one.</summary>
    private static void MarkBestMoves(ref Corner.State state)
    {
        var here = state.ToCheese[state.Mouse];
        for (var move = 0; move < 4; move++)
            state.BestMoves[move] = state.ToCheese[Maze.Neighbour(state.Mouse, move)] < here;
    }
}
