namespace Espalier.Runtime.Tests.Worlds;

public struct MazeAction
{
    public MazeMove Move;
}
