namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>An interval of real numbers, whose arithmetic rounds outwards where it is not exact.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Nothing but 0.</summary>
    public static Interval Zero { get; } = new(0, 0);

    /// <summary>Nothing but 1.</summary>
    public static Interval One { get; } = new(1, 1);

    /// <summary>All numbers.</summary>
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Its ends are numbers.</summary>
    public bool IsBounded => !double.IsInfinity(Low) && !double.IsInfinity(High) && !double.IsNaN(Low) && !double.IsNaN(High);

    /// <summary>The greatest absolute value.</summary>
    public double Size => Math.Max(Math.Abs(Low), Math.Abs(High));

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator +(Interval a, Interval b)
    {
        var (low, high) = (a.Low + b.Low, a.High + b.High);
        if (double.IsNaN(low) || double.IsNaN(high))
            return All;
        return new(
            IsSum(a.Low, b.Low, low) ? low : UnitSteps.Down(low, 1), IsSum(a.High, b.High, high) ? high : UnitSteps.Up(high, 1));
    }

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b)
    {
        if (a == Zero || b == Zero)
            return Zero;
        if (a.Low == a.High && IsPowerOfTwo(a.Low))
            return Scale(b, a.Low);
        if (b.Low == b.High && IsPowerOfTwo(b.Low))
            return Scale(a, b.Low);
        var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return Rounded(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>A quotient; all numbers where the divisor may be 0.</summary>
    public static Interval operator /(Interval a, Interval b)
    {
        if (b.Low <= 0 && b.High >= 0)
            return All;
        var (p, q, r, s) = (a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);
        return a == Zero ? Zero : Rounded(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>What is in either, and between.</summary>
    public Interval Hull(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>The same, and what is no further from it than an error.</summary>
    public Interval Widen(double error) => error == 0 ? this : Rounded(Low - error, High + error);

    // What rounding takes from a sum (Knuth, The Art of Computer Programming, volume 2, 4.2.2).
    private static bool IsSum(double a, double b, double sum)
    {
        var taken = sum - a;
        return a - (sum - taken) + (b - taken) == 0;
    }

    private static bool IsPowerOfTwo(double value) =>
        (BitConverter.DoubleToInt64Bits(value) & 0x000FFFFFFFFFFFFF) == 0 && Math.Abs(value) is >= 1 and <= 1e6;

    private static Interval Scale(Interval a, double factor) =>
        factor > 0 ? new(a.Low * factor, a.High * factor) : new(a.High * factor, a.Low * factor);

    // What is no number, as 0 · ∞, bounds nothing.
    private static Interval Rounded(double low, double high) => double.IsNaN(low) || double.IsNaN(high)
        ? All
        : new(UnitSteps.Down(low, 1), UnitSteps.Up(high, 1));
}
