using Espalier.Rewards;

namespace Espalier.Runtime.Environments;

/// <summary>An episode under way.</summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TMemory">What the set remembers of an episode.</typeparam>
internal struct Episode<TState, TMemory>
    where TState : unmanaged
    where TMemory : unmanaged
{
    /// <summary>Where it stands.</summary>
    public TState State;

    /// <summary>The memory of the set that pays.</summary>
    public TMemory Memory;

    /// <summary>The environment's chance, of this episode alone.</summary>
    public CounterStream Chance;

    /// <summary>The key of the dials' draws.</summary>
    public ulong DialKey;

    /// <summary>What has been paid so far.</summary>
    public double Return;

    /// <summary>Steps taken so far.</summary>
    public int Elapsed;

    /// <summary>Whether the intended goal has been reached.</summary>
    public bool Succeeded;
}
