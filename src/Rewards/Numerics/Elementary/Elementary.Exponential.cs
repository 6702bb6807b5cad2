using System.Runtime.CompilerServices;

namespace Espalier.Rewards.Numerics;

// x = n ln 2 + r with |r| ≤ ln 2 / 2, and eˣ = 2ⁿ eʳ.
static partial class Elementary
{
    private const double ExpMost = 710;
    private const double ExpLeast = -746;
    private const double ExpMostPlain = 708;
    private const double InverseLn2 = 1.44269504088896338700e+00;
    private const double Exp2 = 1.0 / 2;
    private const double Exp3 = 1.0 / 6;
    private const double Exp4 = 1.0 / 24;
    private const double Exp5 = 1.0 / 120;
    private const double Exp6 = 1.0 / 720;
    private const double Exp7 = 1.0 / 5040;
    private const double Exp8 = 1.0 / 40320;
    private const double Exp9 = 1.0 / 362880;
    private const double Exp10 = 1.0 / 3628800;
    private const double Exp11 = 1.0 / 39916800;
    private const double Exp12 = 1.0 / 479001600;
    private const double Exp13 = 1.0 / 6227020800;

    // tanh(x) = x + x³ P(x²)/Q(x²) (Cephes, Moshier 1989).
    private const double TanhMostSmall = 0.625;
    private const double TanhP0 = -9.64399179425052238628e-1;
    private const double TanhP1 = -9.92877231001918586564e1;
    private const double TanhP2 = -1.61468768441708447952e3;
    private const double TanhQ0 = 1.12811678491632931402e2;
    private const double TanhQ1 = 2.23548839060100448583e3;
    private const double TanhQ2 = 4.84406305325125486048e3;

    /// <summary>eˣ; infinite above 709.78, and 0 below −745.14.</summary>
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) <= ExpMostPlain))
            return ExpOfAny(x);
        var rounded = (x * InverseLn2) + Rounder;
        return ExpOfRest(x, rounded - Rounder) * PowerOfTwo(rounded);
    }

    // Where the power of two, or the product with it, may be no normal number.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpOfAny(double x)
    {
        var limited = x > ExpMost ? ExpMost : x;
        limited = limited < ExpLeast ? ExpLeast : limited;
        var n = (limited * InverseLn2) + Rounder - Rounder;
        return Scale(ExpOfRest(limited, n), n);
    }

    // eʳ: its series up to r¹³, whose rest is below a 50th of a unit. Evaluated in pairs (Estrin 1960), so that little waits for
    // what comes before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpOfRest(double x, double n)
    {
        var r = x - (n * Ln2High) - (n * Ln2Low);
        var square = r * r;
        var fourth = square * square;
        var low = Exp2 + (r * Exp3) + (square * (Exp4 + (r * Exp5)));
        var middle = Exp6 + (r * Exp7) + (square * (Exp8 + (r * Exp9)));
        var high = Exp10 + (r * Exp11) + (square * (Exp12 + (r * Exp13)));
        return 1 + (r + (square * (low + (fourth * middle) + (fourth * fourth * high))));
    }

    /// <summary>The hyperbolic tangent; ±1 at infinity.</summary>
    public static double Tanh(double x)
    {
        var size = Math.Abs(x);
        var square = x * x;
        var numerator = (((TanhP0 * square) + TanhP1) * square) + TanhP2;
        var denominator = ((((square + TanhQ0) * square) + TanhQ1) * square) + TanhQ2;
        var small = size + (size * square * (numerator / denominator));
        var large = 1 - (2 / (Exp(size + size) + 1));
        return WithSignOf(size < TanhMostSmall ? small : large, x);
    }

    /// <summary>1/cosh(x): 2e⁻ˣ/(1 + e⁻²ˣ), which does not overflow in between.</summary>
    public static double Sech(double x)
    {
        var power = Exp(-Math.Abs(x));
        return (power + power) / (1 + (power * power));
    }
}
