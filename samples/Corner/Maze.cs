using Espalier.Rewards;

namespace Espalier.Samples;

/// <summary>A square of cells, some of them walls, numbered row by row. What lies outside is wall.</summary>
internal static class Maze
{
    /// <summary>The cell that a move leads to: 0 up, 1 right, 2 down, 3 left; the same cell where a wall is in the way.</summary>
    public static int Move(ReadOnlySpan<bool> walls, int size, int cell, int move)
    {
        var column = cell % size;
        var target = move switch
        {
            0 => cell - size,
            1 => column == size - 1 ? -1 : cell + 1,
            2 => cell + size,
            _ => column == 0 ? -1 : cell - 1,
        };
        return (uint)target < (uint)walls.Length && !walls[target] ? target : cell;
    }

    /// <summary>Writes for every cell the number of steps to <paramref name="goal"/>, or the number of cells where there is no way.</summary>
    public static void MeasureSteps(ReadOnlySpan<bool> walls, int size, int goal, Span<byte> steps)
    {
        steps.Fill((byte)walls.Length);
        if (walls[goal])
            return;

        Span<byte> queue = stackalloc byte[walls.Length];
        queue[0] = (byte)goal;
        steps[goal] = 0;
        for (int read = 0, written = 1; read < written; read++)
        {
            var cell = queue[read];
            for (var move = 0; move < 4; move++)
            {
                var neighbour = Move(walls, size, cell, move);
                if (steps[neighbour] < walls.Length)
                    continue;
                steps[neighbour] = (byte)(steps[cell] + 1);
                queue[written++] = (byte)neighbour;
            }
        }
    }

    /// <summary>
    /// A free cell of the top left <paramref name="block"/> × <paramref name="block"/> cells, uniformly. Where all of
    /// them are walls, any of them, and the wall is removed.
    /// </summary>
    public static int PickFree<TChance>(Span<bool> walls, int size, int block, int except, ref TChance chance)
        where TChance : struct, IChance
    {
        Span<byte> candidates = stackalloc byte[block * block];
        var free = Collect(walls, size, block, except, wanted: false, candidates);
        if (free > 0)
            return candidates[chance.Next(free)];

        var blocked = Collect(walls, size, block, except, wanted: true, candidates);
        var cell = candidates[chance.Next(blocked)];
        walls[cell] = false;
        return cell;
    }

    private static int Collect(
        ReadOnlySpan<bool> walls, int size, int block, int except, bool wanted, Span<byte> candidates)
    {
        var count = 0;
        for (var row = 0; row < block; row++)
        {
            for (var column = 0; column < block; column++)
            {
                var cell = (row * size) + column;
                if (walls[cell] == wanted && cell != except)
                    candidates[count++] = (byte)cell;
            }
        }

        return count;
    }
}
