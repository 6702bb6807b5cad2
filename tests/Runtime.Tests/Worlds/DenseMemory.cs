namespace Espalier.Runtime.Tests.Worlds;

public struct DenseMemory
{
    public bool HasLeftStart;
}
