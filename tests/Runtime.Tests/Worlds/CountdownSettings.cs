namespace Espalier.Runtime.Tests.Worlds;

public struct CountdownSettings
{
    public int Length;
}
