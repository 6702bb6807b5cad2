using Espalier.Rewards;

namespace Espalier.Samples;

/// <summary>
/// The dynamics of the Corner world: a square maze with a mouse and a cheese, after "cheese in the corner" of Langosco
/// et al. (2022). Reaching the cheese ends the episode; bumping into a wall leaves the mouse where it is.
/// </summary>
public readonly struct CornerEnvironment : IEnvironment<Corner.State, Corner.Action, Corner.Settings>
{
    private const int Size = 7;
    private const int Cells = Size * Size;
    private const int CornerCell = 0;

    /// <inheritdoc/>
    public static void Reset<TChance>(out Corner.State state, in Corner.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        state = default;
        Span<bool> walls = state.Walls;
        for (var cell = 0; cell < Cells; cell++)
            walls[cell] = chance.Happens(settings.Wall);

        state.Cheese = PlaceCheese(walls, settings, ref chance);
        state.Mouse = PlaceMouse(walls, state.Cheese, ref chance);
        Maze.MeasureSteps(walls, Size, state.Cheese, state.ToCheese);
        Maze.MeasureSteps(walls, Size, CornerCell, state.ToCorner);
        MarkBestMoves(ref state);
    }

    /// <inheritdoc/>
    public static bool Step<TChance>(
        ref Corner.State state, in Corner.Action action, in Corner.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        state.Mouse = Maze.Move(state.Walls, Size, state.Mouse, (int)action.Move);
        MarkBestMoves(ref state);
        return state.Mouse == state.Cheese;
    }

    private static int PlaceCheese<TChance>(Span<bool> walls, in Corner.Settings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        if (chance.Happens(settings.Other))
            return Maze.PickFree(walls, Size, Size, except: -1, ref chance);
        return Maze.PickFree(walls, Size, settings.Block, except: -1, ref chance);
    }

    private static int PlaceMouse<TChance>(Span<bool> walls, int cheese, ref TChance chance)
        where TChance : struct, IChance =>
        Maze.PickFree(walls, Size, Size, except: cheese, ref chance);

    /// <summary>A move is best where it leads to a cell that is nearer to the cheese.</summary>
    private static void MarkBestMoves(ref Corner.State state)
    {
        for (var move = 0; move < 4; move++)
        {
            var cell = Maze.Move(state.Walls, Size, state.Mouse, move);
            state.BestMoves[move] = state.ToCheese[cell] < state.ToCheese[state.Mouse];
        }
    }
}
