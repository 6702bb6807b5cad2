namespace Espalier.Runtime.Tests.Worlds;

/// <summary>Walls, the way to the cheese from everywhere, the mouse and the cheese: about 180 bytes.</summary>
public struct MazeState
{
    public int X;
    public int Y;
    public int CheeseX;
    public int CheeseY;
    public Cells<byte> Distance;
    public Cells<bool> Wall;
}
