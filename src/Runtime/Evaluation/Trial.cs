using Espalier.Rewards;

namespace Espalier.Runtime.Evaluation;

/// <summary>One level's episode under a policy.</summary>
/// <typeparam name="TState">The world's state.</typeparam>
internal struct Trial<TState>
    where TState : unmanaged
{
    /// <summary>The index of its level.</summary>
    public required int Level;

    /// <summary>Where it stands.</summary>
    public required TState State;

    /// <summary>The environment's chance.</summary>
    public required CounterStream Chance;

    /// <summary>The policy's chance.</summary>
    public required CounterStream Draws;

    /// <summary>The key of the dials' draws.</summary>
    public required ulong DialKey;

    /// <summary>γ to the number of steps taken.</summary>
    public required double Discount;

    /// <summary>Steps taken.</summary>
    public int Elapsed;
}
