using System.Runtime.CompilerServices;

namespace Espalier.Rewards.Numerics;

/// <summary>Equality of real numbers as members of a state: −0 is 0, and every NaN is the same.</summary>
public static class Reals
{
    /// <summary>Whether two numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(float left, float right) =>
        left == right || (float.IsNaN(left) && float.IsNaN(right));

    /// <summary>Whether two numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(double left, double right) =>
        left == right || (double.IsNaN(left) && double.IsNaN(right));

    /// <summary>Whether two vectors have the same numbers.</summary>
    public static bool AreSame(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!AreSame(left[i], right[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether two vectors have the same numbers.</summary>
    public static bool AreSame(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!AreSame(left[i], right[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether a number lies below a bound, in the number's own precision; NaN does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBelow(float value, double bound) => !(value >= (float)bound);

    /// <inheritdoc cref="IsBelow(float, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBelow(double value, double bound) => !(value >= bound);

    /// <summary>Whether a number lies above a bound, in the number's own precision; NaN does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAbove(float value, double bound) => !(value <= (float)bound);

    /// <inheritdoc cref="IsAbove(float, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAbove(double value, double bound) => !(value <= bound);
}
