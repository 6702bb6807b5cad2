using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

static partial class Elementary
{
    /// <inheritdoc cref="Exp(double)"/>
    public static Lanes Exp(Lanes x)
    {
        if (!Vector256.LessThanOrEqualAll(Vector256.Abs(x), All(ExpMostPlain)))
            return ExpOfAny(x);
        var rounded = (x * InverseLn2) + All(Rounder);
        return ExpOfRest(x, rounded - All(Rounder)) * PowerOfTwo(rounded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Lanes ExpOfAny(Lanes x)
    {
        var limited = Where(More(x, ExpMost), ExpMost, x);
        limited = Where(Less(limited, ExpLeast), ExpLeast, limited);
        var n = (limited * InverseLn2) + All(Rounder) - All(Rounder);
        return Scale(ExpOfRest(limited, n), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ExpOfRest(Lanes x, Lanes n)
    {
        var r = x - (n * Ln2High) - (n * Ln2Low);
        var square = r * r;
        var fourth = square * square;
        var low = All(Exp2) + (r * Exp3) + (square * (All(Exp4) + (r * Exp5)));
        var middle = All(Exp6) + (r * Exp7) + (square * (All(Exp8) + (r * Exp9)));
        var high = All(Exp10) + (r * Exp11) + (square * (All(Exp12) + (r * Exp13)));
        return All(1) + (r + (square * (low + (fourth * middle) + (fourth * fourth * high))));
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
