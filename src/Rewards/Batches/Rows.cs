using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Espalier.Rewards.Batches;

/// <summary>
/// Four rows of a batch at once: how columns are read and written, and what <see cref="Vector256"/> has not. Whatever a column
/// holds is computed in double; a truth value is a mask, all bits of a lane or none.
/// </summary>
public static partial class Rows
{
    /// <summary>The number of rows that are computed at once.</summary>
    public const int AtOnce = 4;

    /// <summary>Reads numbers.</summary>
    /// <typeparam name="T">A type of numbers of at most 64 bits; an enum by the type behind it.</typeparam>
    /// <param name="column">The column's first entry.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Read<T>(ref readonly T column, nuint row)
        where T : unmanaged
    {
        ref var first = ref Unsafe.Add(ref Unsafe.AsRef(in column), row);
        if (typeof(T) == typeof(double))
            return Vector256.LoadUnsafe(ref Unsafe.As<T, double>(ref first));
        if (typeof(T) == typeof(float) && Avx.IsSupported)
            return Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref Unsafe.As<T, float>(ref first)));
        if (typeof(T) == typeof(int) && Avx.IsSupported)
            return Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref Unsafe.As<T, int>(ref first)));
        if (typeof(T) == typeof(byte) && Avx.IsSupported)
        {
            var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.As<T, byte>(ref first))).AsByte();
            return Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(bytes));
        }

        return Vector256.Create(
            ToReal(first), ToReal(Unsafe.Add(ref first, 1)), ToReal(Unsafe.Add(ref first, 2)), ToReal(Unsafe.Add(ref first, 3)));
    }

    /// <summary>Reads truth values.</summary>
    /// <param name="column">The column's first entry.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Read(ref readonly bool column, nuint row)
    {
        ref var first = ref Unsafe.As<bool, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in column), row));
        var bytes = Unsafe.ReadUnaligned<uint>(ref first);
        var words = Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(Vector128.CreateScalarUnsafe(bytes).AsByte())
            : Vector256.Create(bytes & 0xFF, (bytes >> 8) & 0xFF, (bytes >> 16) & 0xFF, (long)(bytes >> 24));
        return (~Vector256.Equals(words, Vector256<long>.Zero)).AsDouble();
    }

    /// <summary>Reads whole numbers as 64 bits, with their signs.</summary>
    /// <inheritdoc cref="Read{T}(ref readonly T, nuint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ReadWords<T>(ref readonly T column, nuint row)
        where T : unmanaged, INumberBase<T>
    {
        ref var first = ref Unsafe.Add(ref Unsafe.AsRef(in column), row);
        if (typeof(T) == typeof(ulong) || typeof(T) == typeof(long))
            return Vector256.LoadUnsafe(ref Unsafe.As<T, ulong>(ref first));
        if (typeof(T) == typeof(int) && Avx2.IsSupported)
            return Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref Unsafe.As<T, int>(ref first))).AsUInt64();
        return Vector256.Create(
            long.CreateTruncating(first),
            long.CreateTruncating(Unsafe.Add(ref first, 1)),
            long.CreateTruncating(Unsafe.Add(ref first, 2)),
            long.CreateTruncating(Unsafe.Add(ref first, 3))).AsUInt64();
    }

    /// <summary>Writes numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="column">The column's first entry; a column ends with a whole number of vectors.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Vector256<double> values, ref double column, nuint row) => values.StoreUnsafe(ref column, row);

    /// <summary>Writes 64 bits a row.</summary>
    /// <param name="words">The bits.</param>
    /// <param name="column">The column's first entry; a column ends with a whole number of vectors.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Vector256<ulong> words, ref ulong column, nuint row) => words.StoreUnsafe(ref column, row);

    /// <summary>Writes truth values.</summary>
    /// <param name="mask">The truth values.</param>
    /// <param name="column">The column's first entry; a column ends with a whole number of vectors.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Vector256<double> mask, ref bool column, nuint row)
    {
        // A bit for each lane becomes the lowest bit of a byte.
        var bytes = (mask.ExtractMostSignificantBits() * 0x00204081) & 0x01010101;
        Unsafe.WriteUnaligned(ref Unsafe.As<bool, byte>(ref Unsafe.Add(ref column, row)), bytes);
    }

    /// <summary>
    /// One number for all rows, in a register that a loop keeps: the JIT makes a vector of a constant anew in every turn of a loop,
    /// and what comes out of memory only once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Hold(double value) => Vector256.Create(Volatile.Read(ref value));

    /// <summary>One truth value for all rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> All(bool value) => value ? Vector256<double>.AllBitsSet : Vector256<double>.Zero;

    /// <summary>Whether numbers are equal: no number is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AreEqual(Vector256<double> left, Vector256<double> right) => Vector256.Equals(left, right);

    /// <summary>The nearest indices of a vector, as numbers; 0 where an index is NaN.</summary>
    /// <param name="index">Any indices.</param>
    /// <param name="last">The vector's last index.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ClampIndex(Vector256<double> index, Vector256<double> last)
    {
        // Of NaN and another number these give the second: first the NaN, then the 0.
        if (Avx.IsSupported)
            return Avx.Max(Avx.Min(last, index), Vector256<double>.Zero);
        var nearest = Vector256.Max(Vector256<double>.Zero, Vector256.Min(index, last));
        return nearest & Vector256.Equals(nearest, nearest);
    }

    /// <summary>Numbers that their indices choose, of each row by itself.</summary>
    /// <param name="numbers">The numbers, the same for all rows.</param>
    /// <param name="index">Indices inside the numbers.</param>
    public static Vector256<double> Choose(ReadOnlySpan<double> numbers, Vector256<double> index) => Vector256.Create(
        numbers[(int)index[0]], numbers[(int)index[1]], numbers[(int)index[2]], numbers[(int)index[3]]);

    /// <summary>Elements of a vector that their indices choose, of each row by itself.</summary>
    /// <typeparam name="T">A type of numbers.</typeparam>
    /// <param name="column">The first entry of the column of element 0.</param>
    /// <param name="stride">How many entries lie between an element and the next one.</param>
    /// <param name="index">Whole indices inside the vector.</param>
    /// <param name="row">The first of the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Gather<T>(ref readonly T column, Vector256<double> stride, Vector256<double> index, nuint row)
        where T : unmanaged
    {
        ref var first = ref Unsafe.Add(ref Unsafe.AsRef(in column), row);
        // Whole numbers all, so that nothing is rounded. No place is negative, and two at a time are soonest out of the vector.
        var places = ToWhole(Vector256.MultiplyAddEstimate(index, stride, Vector256.Create(0.0, 1, 2, 3))).AsUInt64();
        var (low, high) = (places.ToScalar(), places.GetElement(1));
        ref var one = ref Unsafe.Add(ref first, (nuint)(uint)low);
        ref var two = ref Unsafe.Add(ref first, (nuint)(low >> 32));
        ref var three = ref Unsafe.Add(ref first, (nuint)(uint)high);
        ref var four = ref Unsafe.Add(ref first, (nuint)(high >> 32));
        return typeof(T) == typeof(byte) && Avx.IsSupported
            ? Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(Vector128.CreateScalarUnsafe(
                Unsafe.As<T, byte>(ref one)
                | ((uint)Unsafe.As<T, byte>(ref two) << 8)
                | ((uint)Unsafe.As<T, byte>(ref three) << 16)
                | ((uint)Unsafe.As<T, byte>(ref four) << 24)).AsByte()))
            : Vector256.Create(ToReal(one), ToReal(two), ToReal(three), ToReal(four));
    }

    /// <summary>The same of a vector of truth values.</summary>
    /// <inheritdoc cref="Gather{T}(ref readonly T, Vector256{double}, Vector256{double}, nuint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Gather(ref readonly bool column, Vector256<double> stride, Vector256<double> index, nuint row) =>
        Vector256.GreaterThan(Gather(ref Unsafe.As<bool, byte>(ref Unsafe.AsRef(in column)), stride, index, row), Vector256<double>.Zero);

    // Of small whole numbers from 0 on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ToWhole(Vector256<double> values) => Avx.IsSupported
        ? Avx.ConvertToVector128Int32WithTruncation(values)
        : Vector128.Create((int)values[0], (int)values[1], (int)values[2], (int)values[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ToReal<T>(T value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            return Unsafe.BitCast<T, float>(value);
        if (typeof(T) == typeof(int))
            return Unsafe.BitCast<T, int>(value);
        if (typeof(T) == typeof(byte))
            return Unsafe.BitCast<T, byte>(value);
        if (typeof(T) == typeof(sbyte))
            return Unsafe.BitCast<T, sbyte>(value);
        if (typeof(T) == typeof(short))
            return Unsafe.BitCast<T, short>(value);
        if (typeof(T) == typeof(ushort))
            return Unsafe.BitCast<T, ushort>(value);
        if (typeof(T) == typeof(long))
            return Unsafe.BitCast<T, long>(value);
        return typeof(T) == typeof(double)
            ? Unsafe.BitCast<T, double>(value)
            : throw new NotSupportedException($"A column of {typeof(T)} holds no numbers.");
    }
}
