using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Numerics;

/// <summary>Writes the parts of an observation that are too long to be written member by member.</summary>
public static class ObservationWriter
{
    /// <summary>Writes 1 for true and 0 for false.</summary>
    /// <param name="values">The values.</param>
    /// <param name="observation">Receives as many numbers.</param>
    /// <exception cref="ArgumentException">The observation is shorter than the values.</exception>
    public static void Write(ReadOnlySpan<bool> values, Span<float> observation)
    {
        if (observation.Length < values.Length)
            throw new ArgumentException("The observation is shorter than the values.", nameof(observation));
        var bytes = MemoryMarshal.AsBytes(values);
        var i = 0;
        for (; i <= bytes.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(bytes[i..]));
            WriteEight(low, observation[i..]);
            WriteEight(high, observation[(i + Vector128<ushort>.Count)..]);
        }

        for (; i < values.Length; i++)
            observation[i] = values[i] ? 1f : 0f;
    }

    private static void WriteEight(Vector128<ushort> values, Span<float> observation)
    {
        var (low, high) = Vector128.Widen(values);
        Vector128.ConvertToSingle(low.AsInt32()).CopyTo(observation);
        Vector128.ConvertToSingle(high.AsInt32()).CopyTo(observation[Vector128<uint>.Count..]);
    }
}
