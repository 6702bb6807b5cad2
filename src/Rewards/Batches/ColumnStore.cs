using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Espalier.Rewards.Batches;

/// <summary>
/// The memory of columns, each of one type of number. A column has place for a multiple of 64 rows, so that whole vectors are
/// read and written at its end, and every column begins with a cache line of its own.
/// </summary>
public sealed class ColumnStore
{
    private const int CacheLine = 64;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _capacity;

    /// <summary>Makes room for columns; all entries are 0.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="bytesPerRow">The sizes of an entry of each column, in bytes, added up.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the columns would take more than 2 GB.</exception>
    public ColumnStore(int count, int columns, int bytesPerRow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfNegative(bytesPerRow);
        var capacity = ((long)count + CacheLine - 1) / CacheLine * CacheLine;
        var size = (capacity * bytesPerRow) + ((long)CacheLine * (columns + 1));
        if (size > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"Columns of so many rows, {bytesPerRow} bytes each, take more than 2 GB. Evaluate the rows in parts.");
        }

        Count = count;
        _capacity = (int)capacity;

        // Pinned, so that where it begins stays where a cache line does.
        _bytes = GC.AllocateArray<byte>((int)size, pinned: true);
        _start = (int)((CacheLine - (Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0) & (CacheLine - 1))) & (CacheLine - 1));
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The entries of a column, a row each.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    /// <param name="number">How many columns stand before it.</param>
    /// <param name="bytesBefore">The sizes of their entries, in bytes, added up.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public Span<T> Column<T>(int number, int bytesBefore)
        where T : unmanaged => MemoryMarshal.CreateSpan(ref At<T>(number, bytesBefore), Count);

    /// <summary>The first entry of a column.</summary>
    /// <inheritdoc cref="Column"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T At<T>(int number, int bytesBefore)
        where T : unmanaged
    {
        var offset = ((long)_capacity * bytesBefore) + ((long)CacheLine * number);
        if (number < 0 || bytesBefore < 0 || _start + offset + ((long)_capacity * Unsafe.SizeOf<T>()) > _bytes.Length)
            ThrowNoColumn(number);
        return ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start + (nint)offset));
    }

    /// <summary>The first entry of the first column, or where it would be; it does not move.</summary>
    internal ref T First<T>()
        where T : unmanaged => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start));

    /// <summary>How many entries of a type lie between the first entries of two columns of the type that follow one another.</summary>
    public nuint StrideOf<T>()
        where T : unmanaged => (nuint)(_capacity + (CacheLine / Unsafe.SizeOf<T>()));

    /// <summary>The place of an element of a vector.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public static int ElementOf(int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)length, nameof(index));
        return index;
    }

    /// <summary>The place of an element of a matrix, row by row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public static int ElementOf(int row, int column, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)rows, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)columns, nameof(column));
        return (row * columns) + column;
    }

    /// <summary>Sets all entries to 0.</summary>
    public void Clear() => Array.Clear(_bytes);

    private static void ThrowNoColumn(int number) =>
        throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such column.");
}
