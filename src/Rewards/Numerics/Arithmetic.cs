using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Espalier.Rewards.Numerics;

/// <summary>The language's arithmetic where it is not C#'s own. Nothing here throws.</summary>
public static partial class Arithmetic
{
    /// <summary>a − b·⌊a/b⌋: the remainder with the divisor's sign; NaN where the divisor is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Modulo(double dividend, double divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// <summary>The remainder with the divisor's sign.</summary>
    /// <param name="dividend">The dividend.</param>
    /// <param name="divisor">The divisor, neither 0 nor −1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Modulo(int dividend, int divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// <inheritdoc cref="Modulo(int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Modulo(long dividend, long divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// <summary>|x|. The least <c>int</c> has no absolute value of its type, and stays what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Abs(int value) => value < 0 ? unchecked(-value) : value;

    /// <summary>|x|. The least <c>long</c> has no absolute value of its type, and stays what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Abs(long value) => value < 0 ? unchecked(-value) : value;

    /// <summary>|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double value) => Math.Abs(value);

    /// <summary>−1, 0 or 1; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double value) => value > 0 ? 1 : value < 0 ? -1 : value;

    /// <summary>x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Square(double value) => value * value;

    /// <summary>The angle in [−π, π) that differs from another by whole turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Wrap(double angle) => Modulo(angle + Math.PI, 2 * Math.PI) - Math.PI;

    /// <summary>The inverse of the hyperbolic cosine, of a number from 1 on.</summary>
    public static double Acosh(double value)
    {
        var above = value - 1;
        return Elementary.Log1P(above + (Math.Sqrt(above) * Math.Sqrt(above + 2)));
    }

    /// <summary>The inverse of the hyperbolic tangent, of a number in (−1, 1).</summary>
    public static double Atanh(double value) => 0.5 * Elementary.Log1P(2 * value / (1 - value));

    /// <summary>A number of single precision in double.</summary>
    /// <remarks>
    /// What C# makes of the conversion keeps the upper half of the register that it writes to, and so waits for whatever was
    /// computed there before, be it a transition earlier: a cleared register does not.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Widen(float value) => Sse2.IsSupported
        ? Sse2.ConvertScalarToVector128Double(Vector128<double>.Zero, Vector128.CreateScalarUnsafe(value)).ToScalar()
        : value;

    /// <summary>An element of a vector: the nearest, where there is none at the index.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="elements">The vector, of at least one element.</param>
    /// <param name="index">Any index.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Nearest<T>(ReadOnlySpan<T> elements, int index)
    {
        // One comparison where the index lies inside; no other looks at it again.
        var place = (uint)index < (uint)elements.Length ? (nuint)(uint)index : index < 0 ? 0 : (nuint)(uint)elements.Length - 1;
        return Unsafe.Add(ref MemoryMarshal.GetReference(elements), place);
    }

    /// <summary>The nearest index of a vector.</summary>
    /// <param name="index">Any index.</param>
    /// <param name="length">The vector's length, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ClampIndex(long index, int length) => (int)Math.Max(0, Math.Min(index, length - 1));

    /// <inheritdoc cref="ClampIndex(long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ClampIndex(int index, int length) => (uint)index < (uint)length ? index : index < 0 ? 0 : length - 1;

    /// <inheritdoc cref="ClampIndex(long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ClampIndex(double index, int length) => (int)Math.Max(0, Math.Min(index, length - 1));
}
