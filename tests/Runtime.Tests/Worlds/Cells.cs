using System.Runtime.CompilerServices;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>One value for each cell of the maze.</summary>
[InlineArray(Maze.Size * Maze.Size)]
public struct Cells<T>
    where T : unmanaged
{
    private T _first;
}
