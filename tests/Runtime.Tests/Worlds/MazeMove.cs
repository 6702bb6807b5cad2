namespace Espalier.Runtime.Tests.Worlds;

public enum MazeMove
{
    North,
    East,
    South,
    West,
}
