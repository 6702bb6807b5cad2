namespace Espalier.Runtime.Tests.Worlds;

public struct MazeSettings
{
    public double Other;
    public double WallShare;
}
