namespace Espalier.Generators.Emission.Expressions;

/// <summary>Where a whole number lies: enough to tell whether C# can compute it as an <c>int</c>.</summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>The greatest whole number up to which a <c>double</c> holds every one.</summary>
    public const double MaxExact = 9007199254740992.0;

    /// <summary>Anything.</summary>
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>What an <c>int</c> can be.</summary>
    public static Interval Int { get; } = new(int.MinValue, int.MaxValue);

    /// <summary>Every value fits an <c>int</c>.</summary>
    public bool FitsInt => Low >= int.MinValue && High <= int.MaxValue;

    /// <summary>Every value fits a <c>long</c>, and a <c>double</c> exactly.</summary>
    public bool FitsLong => Low >= -MaxExact && High <= MaxExact;

    /// <summary>The sums.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>The differences.</summary>
    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);

    /// <summary>The products.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        double[] corners =
        [
            Product(left.Low, right.Low), Product(left.Low, right.High),
            Product(left.High, right.Low), Product(left.High, right.High),
        ];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>The values of both.</summary>
    public Interval Union(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    private static double Product(double left, double right) => left == 0 || right == 0 ? 0 : left * right;
}
