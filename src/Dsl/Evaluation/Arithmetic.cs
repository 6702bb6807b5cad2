using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The language's arithmetic where it is not <see cref="Math"/>'s own, written so that compiled code, which has its own of the
/// same formulas, comes to the same bits. Nothing here throws.
/// </summary>
internal static class Arithmetic
{
    /// <summary>The remainder with the divisor's sign; NaN where the divisor is 0.</summary>
    public static double Modulo(double dividend, double divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// <summary>−1, 0 or 1; NaN for NaN.</summary>
    public static double Sign(double value) => value > 0 ? 1 : value < 0 ? -1 : value;

    /// <summary>The angle in [−π, π) that differs from another by whole turns.</summary>
    public static double Wrap(double angle) => Modulo(angle + Math.PI, 2 * Math.PI) - Math.PI;

    /// <summary>The inverse of the hyperbolic cosine, of a number from 1 on.</summary>
    public static double Acosh(double value)
    {
        var above = value - 1;
        return Elementary.Log1P(above + (Math.Sqrt(above) * Math.Sqrt(above + 2)));
    }

    /// <summary>The inverse of the hyperbolic tangent, of a number in (−1, 1).</summary>
    public static double Atanh(double value) => 0.5 * Elementary.Log1P(2 * value / (1 - value));

    /// <summary>The nearest index of a vector; 0 for NaN.</summary>
    public static int ClampIndex(double index, int length) =>
        double.IsNaN(index) ? 0 : (int)Math.Max(0, Math.Min(index, length - 1));
}
