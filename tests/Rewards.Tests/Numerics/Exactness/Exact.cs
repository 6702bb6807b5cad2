using System.Numerics;

namespace Espalier.Rewards.Tests.Numerics.Exactness;

/// <summary>
/// Numbers of 1,500 bits after the point, and functions of them from the series of a textbook: what the elementary functions
/// are compared with. Slow, and exact to far more places than a double has.
/// </summary>
internal readonly record struct Exact(BigInteger Units)
{
    private const int Bits = 1500;

    // Bits that are carried beyond, so that their errors do not add up to a unit.
    private static readonly BigInteger s_one = BigInteger.One << Bits;

    public static Exact Pi { get; } = 16 * ArcTangentOfInverse(5) - (4 * ArcTangentOfInverse(239));

    private static Exact Ln2 { get; } = LogOfRatio(new Exact(s_one * 2));

    public static implicit operator Exact(int value) => new(value * s_one);

    public static implicit operator Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = Math.Max((int)(bits >> 52) & 0x7FF, 1) - 1075;
        var mantissa = (BigInteger)(Math.ScaleB(Math.Abs(value), -exponent)) * (value < 0 ? -1 : 1);
        return new(exponent + Bits >= 0 ? mantissa << (exponent + Bits) : mantissa >> -(exponent + Bits));
    }

    public static Exact operator +(Exact a, Exact b) => new(a.Units + b.Units);

    public static Exact operator -(Exact a, Exact b) => new(a.Units - b.Units);

    public static Exact operator -(Exact a) => new(-a.Units);

    public static Exact operator *(Exact a, Exact b) => new((a.Units * b.Units) >> Bits);

    public static Exact operator /(Exact a, Exact b) => new((a.Units << Bits) / b.Units);

    /// <summary>How far a double is from it, in units of the double's last place.</summary>
    public double UlpsFrom(double value)
    {
        var ulp = (Exact)Math.BitIncrement(Math.Abs(value)) - (Exact)Math.Abs(value);
        return (double)(((Exact)value - this).Units * 1_000_000 / ulp.Units) / 1e6;
    }

    public static Exact Sqrt(Exact x)
    {
        var square = x.Units << Bits;
        var root = BigInteger.One << ((int)(square.GetBitLength() / 2) + 1);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
                return new(root);
            root = next;
        }
    }

    public static Exact Exp(Exact x)
    {
        const int Halvings = 16;
        var n = BigInteger.Divide(x.Units, Ln2.Units);
        var rest = new Exact((x.Units - (n * Ln2.Units)) >> Halvings);
        var (sum, term) = ((Exact)1, (Exact)1);
        for (var i = 1; term.Units != 0; i++)
            sum += term = new((term * rest).Units / i);
        for (var i = 0; i < Halvings; i++)
            sum *= sum;
        return new(n >= 0 ? sum.Units << (int)n : sum.Units >> (int)-n);
    }

    public static Exact Log(Exact x)
    {
        var n = (int)x.Units.GetBitLength() - Bits;
        return LogOfRatio(new(n >= 0 ? x.Units >> n : x.Units << -n)) + (n * Ln2);
    }

    public static Exact Sin(Exact x)
    {
        var angle = new Exact(BigInteger.Remainder(x.Units, 2 * Pi.Units));
        var (sum, term) = (angle, angle);
        for (var i = 2; term.Units != 0; i += 2)
            sum += term = new(-(term * angle * angle).Units / (i * (i + 1)));
        return sum;
    }

    public static Exact Cos(Exact x) => Sin(x + new Exact(Pi.Units / 2));

    public static Exact ArcTangent(Exact x)
    {
        const int Halvings = 8;
        for (var i = 0; i < Halvings; i++)
            x /= 1 + Sqrt(1 + (x * x));
        var (sum, power) = (x, x);
        for (var i = 3; power.Units != 0; i += 2)
            sum += new Exact((power = -(power * x * x)).Units / i);
        return new(sum.Units << Halvings);
    }

    // 2 artanh((x − 1)/(x + 1))
    private static Exact LogOfRatio(Exact x)
    {
        var ratio = (x - 1) / (x + 1);
        var (sum, power) = (ratio, ratio);
        for (var i = 3; power.Units != 0; i += 2)
            sum += new Exact((power = power * ratio * ratio).Units / i);
        return 2 * sum;
    }

    private static Exact ArcTangentOfInverse(int x)
    {
        var power = s_one / x;
        var sum = power;
        for (var i = 3; power != 0; i += 2)
            sum += (power = -power / (x * x)) / i;
        return new(sum);
    }
}
