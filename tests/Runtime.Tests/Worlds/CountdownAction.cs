namespace Espalier.Runtime.Tests.Worlds;

public struct CountdownAction
{
    public bool Press;
}
