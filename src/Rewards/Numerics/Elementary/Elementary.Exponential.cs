namespace Espalier.Rewards.Numerics;

// x = n ln 2 + r with |r| ≤ ln 2 / 2, and eˣ = 2ⁿ eʳ.
static partial class Elementary
{
    private const double ExpMost = 710;
    private const double ExpLeast = -746;
    private const double InverseLn2 = 1.44269504088896338700e+00;
    private const double Exp1 = 1.66666666666666019037e-01;
    private const double Exp2 = -2.77777777770155933842e-03;
    private const double Exp3 = 6.61375632143793436117e-05;
    private const double Exp4 = -1.65339022054652515390e-06;
    private const double Exp5 = 4.13813679705723846039e-08;

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
        var limited = x > ExpMost ? ExpMost : x;
        limited = limited < ExpLeast ? ExpLeast : limited;
        var n = (limited * InverseLn2) + Rounder - Rounder;
        var high = limited - (n * Ln2High);
        var low = n * Ln2Low;
        var r = high - low;
        var square = r * r;
        var c = r - (square * (Exp1 + (square * (Exp2 + (square * (Exp3 + (square * (Exp4 + (square * Exp5)))))))));
        return Scale(1 - (low - (r * c / (2 - c)) - high), n);
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
