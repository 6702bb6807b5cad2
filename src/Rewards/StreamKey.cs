namespace Espalier.Rewards;

/// <summary>
/// The name of a stream of random numbers. Keys are derived, never drawn: a run's seed, then what the numbers are for,
/// then which one of these, so that adding a consumer moves no other's numbers.
/// </summary>
/// <param name="Value">The key's bits.</param>
public readonly record struct StreamKey(ulong Value)
{
    /// <summary>The root of everything that is random in a run.</summary>
    public static StreamKey FromSeed(long seed) => new(CounterHash.Mix((ulong)seed + 0xA0761D6478BD642F));

    /// <summary>The key of a named part.</summary>
    public StreamKey Named(string name) => new(CounterHash.Mix(Value ^ CounterHash.OfText(name)));

    /// <summary>The key of the <paramref name="index"/>-th of many.</summary>
    public StreamKey At(long index) => new(CounterHash.Mix(CounterHash.At(Value, (ulong)index)));

    /// <summary>The stream of this key, from its beginning.</summary>
    public CounterStream Open() => new(this);
}
