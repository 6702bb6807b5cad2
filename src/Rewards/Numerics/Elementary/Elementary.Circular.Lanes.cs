using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Espalier.Rewards.Numerics;

static partial class Elementary
{
    /// <inheritdoc cref="Sin(double)"/>
    public static Lanes Sin(Lanes x)
    {
        var n = Reduce(x, out var r, out var rest);
        var value = Where(IsBitSet(n, 0), CosKernel(r, rest), SinKernel(r, rest));
        return Negated(value, n);
    }

    /// <inheritdoc cref="Sin(double)"/>
    public static Vector512<double> Sin(Vector512<double> x) => Vector512.Create(Sin(x.GetLower()), Sin(x.GetUpper()));

    /// <inheritdoc cref="Cos(double)"/>
    public static Lanes Cos(Lanes x)
    {
        var n = Reduce(x, out var r, out var rest);
        var value = Where(IsBitSet(n, 0), SinKernel(r, rest), CosKernel(r, rest));
        return Negated(value, n + Vector256<long>.One);
    }

    /// <inheritdoc cref="Cos(double)"/>
    public static Vector512<double> Cos(Vector512<double> x) => Vector512.Create(Cos(x.GetLower()), Cos(x.GetUpper()));

    /// <inheritdoc cref="Tan(double)"/>
    public static Lanes Tan(Lanes x)
    {
        var n = Reduce(x, out var r, out var rest);
        var sin = SinKernel(r, rest);
        var cos = CosKernel(r, rest);
        var isOdd = IsBitSet(n, 0);
        var ratio = Where(isOdd, cos, sin) / Where(isOdd, sin, cos);
        return Where(isOdd, -ratio, ratio);
    }

    /// <inheritdoc cref="Tan(double)"/>
    public static Vector512<double> Tan(Vector512<double> x) => Vector512.Create(Tan(x.GetLower()), Tan(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes IsBitSet(Vector256<long> number, int bit) =>
        HasSign(Vector256.ShiftLeft(number, 63 - bit).AsDouble());

    // The second lowest bit says whether the sign changes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Negated(Lanes value, Vector256<long> quarters) =>
        (value.AsInt64() ^ (Vector256.ShiftLeft(quarters, 62) & Vector256.Create(SignBit))).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Reduce(Lanes x, out Lanes r, out Lanes rest)
    {
        var isDirect = Less(Vector256.Abs(x), MostDirect);
        var rounded = (x * TwoOverPi) + All(Rounder);
        var n = rounded - All(Rounder);
        var first = x - (n * HalfPi1);
        Subtract(first, n * HalfPi2, out var second, out var error2);
        Subtract(second, n * HalfPi3, out var third, out var error3);
        var tail = error2 + error3 - (n * HalfPi4);
        var sum = third + tail;
        var isWhole = Same(n, 0);
        r = Where(isWhole, x, sum);
        rest = Where(isWhole, 0, third - sum + tail);
        var quarters = rounded.AsInt64();
        return isDirect.ExtractMostSignificantBits() == (1u << Lanes.Count) - 1
            ? quarters
            : ReduceFar(x, isDirect, quarters, ref r, ref rest);
    }

    // Large angles one by one: the others keep what they have.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<long> ReduceFar(Lanes x, Lanes isDirect, Vector256<long> quarters, ref Lanes r, ref Lanes rest)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            if (isDirect.AsInt64()[lane] != 0)
                continue;
            quarters = quarters.WithElement(lane, QuarterTurns.Reduce(x[lane], out var farR, out var farRest));
            r = r.WithElement(lane, farR);
            rest = rest.WithElement(lane, farRest);
        }

        return quarters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Subtract(Lanes a, Lanes b, out Lanes difference, out Lanes error)
    {
        difference = a - b;
        var taken = a - difference;
        error = a - (difference + taken) + (taken - b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes SinKernel(Lanes r, Lanes rest)
    {
        var z = r * r;
        var cube = z * r;
        var sum = All(Sin2) + (z * (All(Sin3) + (z * (All(Sin4) + (z * (All(Sin5) + (z * Sin6)))))));
        return r - ((z * ((rest * 0.5) - (cube * sum))) - rest - (cube * Sin1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes CosKernel(Lanes r, Lanes rest)
    {
        var z = r * r;
        var sum = z * (All(Cos1) + (z * (All(Cos2) + (z * (All(Cos3) + (z * (All(Cos4) + (z * (All(Cos5) + (z * Cos6))))))))));
        var half = z * 0.5;
        var main = All(1) - half;
        return main + (All(1) - main - half + ((z * sum) - (r * rest)));
    }
}
