using Espalier.Rewards;

namespace Espalier.Samples;

/// <summary>
/// The inner cells of the square, some of them walls, numbered row by row. What lies outside is wall. The size stands in
/// the <c>.constraints</c> file, and nowhere else.
/// </summary>
internal static class Maze
{
    /// <summary>The number of cells along a side.</summary>
    public const int Side = Corner.Inner;

    private const int Moves = 4;

    // For every cell and move the cell it leads to, or the cell itself at the border: no arithmetic in a step.
    private static readonly byte[] Neighbours = ListNeighbours();

    /// <summary>The cell beyond the cell's edge, wall or not: 0 up, 1 right, 2 down, 3 left; at the border the cell itself.</summary>
    public static int Neighbour(int cell, int move) => Neighbours[(cell * Moves) + move];

    /// <summary>Writes for every cell the number of steps to <paramref name="goal"/>, or the number of cells where there is no way.</summary>
    public static void MeasureSteps(ReadOnlySpan<bool> walls, int goal, Span<byte> steps)
    {
        var unreached = (byte)steps.Length;
        steps.Fill(unreached);
        if (walls[goal])
            return;

        Span<byte> queue = stackalloc byte[steps.Length];
        queue[0] = (byte)goal;
        steps[goal] = 0;
        for (int read = 0, written = 1; read < written; read++)
        {
            var cell = queue[read];
            var distance = (byte)(steps[cell] + 1);
            for (var move = 0; move < Moves; move++)
            {
                var neighbour = Neighbour(cell, move);
                if (walls[neighbour] || steps[neighbour] != unreached)
                    continue;
                steps[neighbour] = distance;
                queue[written++] = (byte)neighbour;
            }
        }
    }

    /// <summary>
    /// A free cell of the top left <paramref name="block"/> × <paramref name="block"/> cells, uniformly. Where all of
    /// them are walls, any of them, and the wall is removed.
    /// </summary>
    /// <param name="walls">The walls.</param>
    /// <param name="block">The side of the block, in cells.</param>
    /// <param name="except">A cell that is not to be picked, or −1.</param>
    /// <param name="chance">Draws the cell.</param>
    public static int PickFree<TChance>(Span<bool> walls, int block, int except, ref TChance chance)
        where TChance : struct, IChance
    {
        Span<byte> candidates = stackalloc byte[block * block];
        var free = Collect(walls, block, except, wall: false, candidates);
        if (free > 0)
            return candidates[chance.Next(free)];

        var blocked = Collect(walls, block, except, wall: true, candidates);
        var cell = candidates[chance.Next(blocked)];
        walls[cell] = false;
        return cell;
    }

    private static int Collect(ReadOnlySpan<bool> walls, int block, int except, bool wall, Span<byte> candidates)
    {
        var count = 0;
        for (var row = 0; row < block; row++)
        {
            for (var column = 0; column < block; column++)
            {
                var cell = (row * Side) + column;
                if (walls[cell] == wall && cell != except)
                    candidates[count++] = (byte)cell;
            }
        }

        return count;
    }

    private static byte[] ListNeighbours()
    {
        var neighbours = new byte[Corner.Cells * Moves];
        for (var cell = 0; cell < Corner.Cells; cell++)
        {
            var (row, column) = (cell / Side, cell % Side);
            neighbours[cell * Moves] = (byte)(row > 0 ? cell - Side : cell);
            neighbours[(cell * Moves) + 1] = (byte)(column < Side - 1 ? cell + 1 : cell);
            neighbours[(cell * Moves) + 2] = (byte)(row < Side - 1 ? cell + Side : cell);
            neighbours[(cell * Moves) + 3] = (byte)(column > 0 ? cell - 1 : cell);
        }

        return neighbours;
    }
}
