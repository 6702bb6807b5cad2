namespace Espalier.Rewards.Numerics;

// x = n π/2 + r with |r| ≤ π/4, where r is a sum of two numbers, and n says which of ±sin r and ±cos r it is.
static partial class Elementary
{
    /// <summary>Below it n π/2 is found by subtracting π/2 in parts of 33 bits, whose products with n are exact.</summary>
    private const double MostDirect = 1_000_000;
    private const double TwoOverPi = 6.36619772367581382433e-01;
    private const double HalfPi1 = 1.57079632673412561417e+00;
    private const double HalfPi2 = 6.07710050630396597660e-11;
    private const double HalfPi3 = 2.02226624871116645580e-21;
    private const double HalfPi4 = 8.47842766036889956997e-32;
    private const double Sin1 = -1.66666666666666324348e-01;
    private const double Sin2 = 8.33333333332248946124e-03;
    private const double Sin3 = -1.98412698298579493134e-04;
    private const double Sin4 = 2.75573137070700676789e-06;
    private const double Sin5 = -2.50507602534068634195e-08;
    private const double Sin6 = 1.58969099521155010221e-10;
    private const double Cos1 = 4.16666666666666019037e-02;
    private const double Cos2 = -1.38888888888741095749e-03;
    private const double Cos3 = 2.48015872894767294178e-05;
    private const double Cos4 = -2.75573143513906633035e-07;
    private const double Cos5 = 2.08757232129817482790e-09;
    private const double Cos6 = -1.13596475577881948265e-11;

    /// <summary>The sine of an angle in radians; NaN of what is not finite.</summary>
    public static double Sin(double x)
    {
        var n = Reduce(x, out var r, out var rest);
        var value = (n & 1) == 0 ? SinKernel(r, rest) : CosKernel(r, rest);
        return (n & 2) == 0 ? value : -value;
    }

    /// <summary>The cosine of an angle in radians; NaN of what is not finite.</summary>
    public static double Cos(double x)
    {
        var n = Reduce(x, out var r, out var rest);
        var value = (n & 1) == 0 ? CosKernel(r, rest) : SinKernel(r, rest);
        return ((n + 1) & 2) == 0 ? value : -value;
    }

    /// <summary>The tangent of an angle in radians; NaN of what is not finite.</summary>
    public static double Tan(double x)
    {
        var n = Reduce(x, out var r, out var rest);
        var (sin, cos) = (SinKernel(r, rest), CosKernel(r, rest));
        return (n & 1) == 0 ? sin / cos : -(cos / sin);
    }

    private static long Reduce(double x, out double r, out double rest) => Math.Abs(x) < MostDirect
        ? ReduceDirectly(x, out r, out rest)
        : QuarterTurns.Reduce(x, out r, out rest);

    private static long ReduceDirectly(double x, out double r, out double rest)
    {
        var rounded = (x * TwoOverPi) + Rounder;
        var n = rounded - Rounder;
        var first = x - (n * HalfPi1);
        Subtract(first, n * HalfPi2, out var second, out var error2);
        Subtract(second, n * HalfPi3, out var third, out var error3);
        var tail = error2 + error3 - (n * HalfPi4);
        var sum = third + tail;

        // What is not reduced keeps its sign, which a difference of zeros would lose.
        r = n == 0 ? x : sum;
        rest = n == 0 ? 0 : third - sum + tail;
        return BitConverter.DoubleToInt64Bits(rounded);
    }

    // What rounding takes from a difference (Knuth, The Art of Computer Programming, volume 2, 4.2.2).
    private static void Subtract(double a, double b, out double difference, out double error)
    {
        difference = a - b;
        var taken = a - difference;
        error = a - (difference + taken) + (taken - b);
    }

    private static double SinKernel(double r, double rest)
    {
        var z = r * r;
        var cube = z * r;
        var sum = Sin2 + (z * (Sin3 + (z * (Sin4 + (z * (Sin5 + (z * Sin6)))))));
        return r - ((z * ((0.5 * rest) - (cube * sum))) - rest - (cube * Sin1));
    }

    private static double CosKernel(double r, double rest)
    {
        var z = r * r;
        var sum = z * (Cos1 + (z * (Cos2 + (z * (Cos3 + (z * (Cos4 + (z * (Cos5 + (z * Cos6))))))))));
        var half = 0.5 * z;
        var main = 1 - half;
        return main + (1 - main - half + ((z * sum) - (r * rest)));
    }
}
