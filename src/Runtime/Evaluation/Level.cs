using Espalier.Rewards;

namespace Espalier.Runtime.Evaluation;

/// <summary>The beginning of an episode, the same for every policy that is tried on it.</summary>
/// <param name="First">The first state.</param>
/// <param name="Chance">The environment's chance from there on.</param>
/// <param name="Key">The key of all else that is random in the episode.</param>
/// <typeparam name="TState">The world's state.</typeparam>
internal readonly record struct Level<TState>(TState First, CounterStream Chance, StreamKey Key)
    where TState : unmanaged;
