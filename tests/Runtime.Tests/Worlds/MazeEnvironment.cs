using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>A mouse, walls, and a cheese in the corner or, with probability <c>other</c>, anywhere.</summary>
public readonly struct MazeEnvironment : IEnvironment<MazeState, MazeAction, MazeSettings>
{
    public static void Reset<TChance>(out MazeState state, in MazeSettings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        state = default;
        for (var y = 0; y < Maze.Size; y++)
        {
            for (var x = 0; x < Maze.Size; x++)
                state.Wall[Maze.Cell(x, y)] = Maze.IsBorder(x, y) || chance.Happens(settings.WallShare);
        }

        (state.CheeseX, state.CheeseY) = chance.Happens(settings.Other) ? DrawCell(ref chance) : (1, 1);
        do
            (state.X, state.Y) = DrawCell(ref chance);
        while (Maze.AtCheese(in state));
        state.Wall[Maze.Cell(state.X, state.Y)] = false;
        state.Wall[Maze.Cell(state.CheeseX, state.CheeseY)] = false;
        Maze.MeasureDistances(ref state);
    }

    public static bool Step<TChance>(
        ref MazeState state, in MazeAction action, in MazeSettings settings, ref TChance chance)
        where TChance : struct, IChance
    {
        var x = state.X + (action.Move == MazeMove.East ? 1 : action.Move == MazeMove.West ? -1 : 0);
        var y = state.Y + (action.Move == MazeMove.South ? 1 : action.Move == MazeMove.North ? -1 : 0);
        if (!state.Wall[Maze.Cell(x, y)])
        {
            state.X = x;
            state.Y = y;
        }

        return Maze.AtCheese(in state);
    }

    private static (int X, int Y) DrawCell<TChance>(ref TChance chance)
        where TChance : struct, IChance => (1 + chance.Next(Maze.Size - 2), 1 + chance.Next(Maze.Size - 2));
}
