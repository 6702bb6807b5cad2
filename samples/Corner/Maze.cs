using Espalier.Rewards;

namespace Espalier.Samples;

/// <summary>A square of cells, some of them walls, numbered row by row. What lies outside is wall.</summary>
internal sealed class Maze
{
    private const int Moves = 4;
    private readonly int _size;

    // For every cell and move the cell it leads to, or the cell itself at the border: no arithmetic in a step.
    private readonly byte[] _neighbours;

    /// <summary>Prepares a square of <paramref name="cells"/> cells.</summary>
    /// <param name="cells">A square number, at most 255.</param>
    public Maze(int cells)
    {
        _size = (int)Math.Sqrt(cells);
        _neighbours = new byte[cells * Moves];
        for (var cell = 0; cell < cells; cell++)
        {
            var (row, column) = (cell / _size, cell % _size);
            int[] targets =
            [
                row > 0 ? cell - _size : cell,
                column < _size - 1 ? cell + 1 : cell,
                row < _size - 1 ? cell + _size : cell,
                column > 0 ? cell - 1 : cell,
            ];
            for (var move = 0; move < Moves; move++)
                _neighbours[(cell * Moves) + move] = (byte)targets[move];
        }
    }

    /// <summary>The number of cells.</summary>
    public int Cells => _neighbours.Length / Moves;

    /// <summary>The cell beyond the cell's edge, wall or not: 0 up, 1 right, 2 down, 3 left; at the border the cell itself.</summary>
    public int Neighbour(int cell, int move) => _neighbours[(cell * Moves) + move];

    /// <summary>Writes for every cell the number of steps to <paramref name="goal"/>, or <see cref="Cells"/> where there is no way.</summary>
    public void MeasureSteps(ReadOnlySpan<bool> walls, int goal, Span<byte> steps)
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
    public int PickFree<TChance>(Span<bool> walls, int block, int except, ref TChance chance)
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

    private int Collect(ReadOnlySpan<bool> walls, int block, int except, bool wall, Span<byte> candidates)
    {
        var count = 0;
        for (var row = 0; row < block; row++)
        {
            for (var column = 0; column < block; column++)
            {
                var cell = (row * _size) + column;
                if (walls[cell] == wall && cell != except)
                    candidates[count++] = (byte)cell;
            }
        }

        return count;
    }
}
