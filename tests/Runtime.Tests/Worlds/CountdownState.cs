namespace Espalier.Runtime.Tests.Worlds;

public struct CountdownState
{
    public int Steps;
}
