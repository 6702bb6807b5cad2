using System.Runtime.CompilerServices;

namespace Espalier.Rewards;

/// <summary>A counter-based stream of random numbers: its whole state is a key and a counter.</summary>
public struct CounterStream : IChance
{
    private readonly ulong _key;

    /// <summary>Starts the stream of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="position">The number of draws to pass over.</param>
    public CounterStream(StreamKey key, ulong position = 0)
    {
        _key = key.Value;
        Position = position;
    }

    /// <summary>The number of draws made: with the key, all that a checkpoint needs.</summary>
    public ulong Position { get; private set; }

    /// <summary>64 uniform bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits() => CounterHash.At(_key, Position++);

    /// <inheritdoc/>
    /// <remarks>Unbiased: multiplies and rejects (Lemire 2019, algorithm 5).</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public int Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var bound = (ulong)count;
        var high = Math.BigMul(Bits(), bound, out var low);
        if (low < bound)
        {
            var threshold = (0 - bound) % bound;
            while (low < threshold)
                high = Math.BigMul(Bits(), bound, out low);
        }

        return (int)high;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Happens(double probability) => Real() < probability;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Real() => CounterHash.ToUnit(Bits());
}
