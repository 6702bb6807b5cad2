using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Espalier.Rewards.Numerics;

/// <summary>
/// Hashes the members of a state one after another. It has no seed, so a state has the same hash in every process and
/// on every machine. Reals are hashed as they are compared: −0 as 0, and every NaN alike.
/// </summary>
public struct FixedHash
{
    private ulong _state;

    /// <summary>All 64 bits.</summary>
    public readonly ulong Value => _state;

    /// <summary>The 32 bits that <see cref="object.GetHashCode"/> wants.</summary>
    public readonly int ToHashCode() => (int)(_state ^ (_state >> 32));

    /// <summary>Adds a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long value) => _state = CounterHash.At(_state, (ulong)value);

    /// <summary>Adds a truth value: 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(bool value) => Add(value ? 1L : 0L);

    /// <summary>Adds a real number, by its bits in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value) => Add(
        value == 0 ? 0L
        : double.IsNaN(value) ? BitConverter.DoubleToInt64Bits(double.NaN)
        : BitConverter.DoubleToInt64Bits(value));

    /// <summary>Adds a run of values of one byte each, eight at a time.</summary>
    /// <typeparam name="T">A type of one byte.</typeparam>
    public void AddBytes<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        for (; bytes.Length >= sizeof(long); bytes = bytes[sizeof(long)..])
            Add(BinaryPrimitives.ReadInt64LittleEndian(bytes));
        if (bytes.IsEmpty)
            return;
        var rest = 0L;
        for (var i = 0; i < bytes.Length; i++)
            rest |= (long)bytes[i] << (8 * i);
        Add(rest);
    }
}
