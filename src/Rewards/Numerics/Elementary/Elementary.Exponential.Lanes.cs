using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

static partial class Elementary
{
    /// <inheritdoc cref="Exp(double)"/>
    public static Lanes Exp(Lanes x)
    {
        var limited = Where(More(x, ExpMost), ExpMost, x);
        limited = Where(Less(limited, ExpLeast), ExpLeast, limited);
        var n = (limited * InverseLn2) + All(Rounder) - All(Rounder);
        var high = limited - (n * Ln2High);
        var low = n * Ln2Low;
        var r = high - low;
        var square = r * r;
        var c = r - (square * (All(Exp1) + (square * (All(Exp2) + (square * (All(Exp3)
            + (square * (All(Exp4) + (square * Exp5)))))))));
        return Scale(All(1) - (low - (r * c / (All(2) - c)) - high), n);
    }

    /// <inheritdoc cref="Exp(double)"/>
    public static Vector512<double> Exp(Vector512<double> x) => Vector512.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    /// <inheritdoc cref="Tanh(double)"/>
    public static Lanes Tanh(Lanes x)
    {
        var size = Vector256.Abs(x);
        var square = x * x;
        var numerator = (((square * TanhP0) + All(TanhP1)) * square) + All(TanhP2);
        var denominator = ((((square + All(TanhQ0)) * square) + All(TanhQ1)) * square) + All(TanhQ2);
        var small = size + (size * square * (numerator / denominator));
        var large = All(1) - (All(2) / (Exp(size + size) + All(1)));
        return WithSignOf(Where(Less(size, TanhMostSmall), small, large), x);
    }

    /// <inheritdoc cref="Tanh(double)"/>
    public static Vector512<double> Tanh(Vector512<double> x) => Vector512.Create(Tanh(x.GetLower()), Tanh(x.GetUpper()));

    /// <inheritdoc cref="Sech(double)"/>
    public static Lanes Sech(Lanes x)
    {
        var power = Exp(-Vector256.Abs(x));
        return (power + power) / (All(1) + (power * power));
    }

    /// <inheritdoc cref="Sech(double)"/>
    public static Vector512<double> Sech(Vector512<double> x) => Vector512.Create(Sech(x.GetLower()), Sech(x.GetUpper()));
}
