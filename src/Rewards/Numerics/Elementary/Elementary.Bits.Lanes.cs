using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

// The same for four numbers at once, operation by operation.
static partial class Elementary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes All(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Where(Lanes mask, Lanes then, Lanes otherwise) => Vector256.ConditionalSelect(mask, then, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Where(Lanes mask, double then, Lanes otherwise) => Where(mask, All(then), otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Where(Lanes mask, double then, double otherwise) => Where(mask, All(then), All(otherwise));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Less(Lanes left, double right) => Vector256.LessThan(left, All(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes More(Lanes left, double right) => Vector256.GreaterThan(left, All(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Same(Lanes left, double right) => Vector256.Equals(left, All(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes PowerOfTwo(Lanes rounded) =>
        Vector256.ShiftLeft(rounded.AsInt64() + Vector256.Create(1023L), 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Scale(Lanes value, Lanes exponent)
    {
        var half = (exponent * 0.5) + All(Rounder);
        var rest = exponent - (half - All(Rounder)) + All(Rounder);
        return value * PowerOfTwo(half) * PowerOfTwo(rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes High(Lanes value) => (value.AsInt64() & Vector256.Create(HighBits)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes WithSignOf(Lanes magnitude, Lanes value) =>
        (magnitude.AsInt64() ^ (value.AsInt64() & Vector256.Create(SignBit))).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes HasSign(Lanes value) => Vector256.LessThan(value.AsInt64(), Vector256<long>.Zero).AsDouble();

    // Whole numbers from 0 to 4,095.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ToReal(Vector256<long> small) =>
        (small | Vector256.Create(0x4330000000000000)).AsDouble() - All(4503599627370496);
}
