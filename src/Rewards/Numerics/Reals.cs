using System.Runtime.CompilerServices;

namespace Espalier.Rewards.Numerics;

/// <summary>Equality of real numbers as members of a state: −0 is 0, and every NaN is the same.</summary>
public static class Reals
{
    /// <summary>Whether two numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(float left, float right) =>
        left == right || (float.IsNaN(left) && float.IsNaN(right));

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
}
