using System.Runtime.CompilerServices;

namespace Espalier.Rewards.Numerics;

/// <summary>
/// Values as a member of a C# type takes them that a world binds: the member itself says, by an example, what type it has.
/// What a type cannot hold is cut off, as a cast does.
/// </summary>
public static class Foreign
{
    /// <summary>A truth value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Like(bool member, long value) => value != 0;

    /// <summary>A real number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Like(float member, double value) => (float)value;

    /// <inheritdoc cref="Like(float, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Like(double member, double value) => value;

    /// <summary>A whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static sbyte Like(sbyte member, long value) => unchecked((sbyte)value);

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Like(byte member, long value) => unchecked((byte)value);

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Like(short member, long value) => unchecked((short)value);

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Like(ushort member, long value) => unchecked((ushort)value);

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Like(int member, long value) => unchecked((int)value);

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Like(uint member, long value) => unchecked((uint)value);

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Like(long member, long value) => value;

    /// <inheritdoc cref="Like(sbyte, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Like(ulong member, long value) => unchecked((ulong)value);

    /// <summary>A member of an enum.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public static TEnum Like<TEnum>(TEnum member, long value)
        where TEnum : unmanaged, Enum => Unsafe.SizeOf<TEnum>() switch
        {
            sizeof(byte) => Unsafe.BitCast<byte, TEnum>(unchecked((byte)value)),
            sizeof(ushort) => Unsafe.BitCast<ushort, TEnum>(unchecked((ushort)value)),
            sizeof(uint) => Unsafe.BitCast<uint, TEnum>(unchecked((uint)value)),
            _ => Unsafe.BitCast<long, TEnum>(value),
        };
}
