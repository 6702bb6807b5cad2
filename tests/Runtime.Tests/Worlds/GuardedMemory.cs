namespace Espalier.Runtime.Tests.Worlds;

public struct GuardedMemory
{
    public int Presses;
}
