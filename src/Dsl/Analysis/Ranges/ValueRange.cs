using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// What a number may be, as the interpreter computes it in double precision: the finite numbers of an interval, and apart from
/// them NaN and either infinity. A bool is 0 or 1, an enum member its index. Zero has no sign here: where it is possible, both
/// zeros are. It may say more than is possible, never less.
/// </summary>
public readonly record struct ValueRange
{
    private const byte Integral = 1;
    private const byte NotANumber = 2;
    private const byte Positive = 4;
    private const byte Negative = 8;
    private const byte NotZero = 16;

    private readonly byte _facts;

    private ValueRange(double low, double high, byte facts)
    {
        if ((facts & NotZero) != 0)
        {
            if (low == 0)
                low = (facts & Integral) != 0 ? 1 : double.Epsilon;
            if (high == 0)
                high = (facts & Integral) != 0 ? -1 : -double.Epsilon;
            if (!(low < 0 && high > 0))
                facts &= unchecked((byte)~NotZero);
        }

        if (!(low <= high))
        {
            low = double.PositiveInfinity;
            high = double.NegativeInfinity;
            facts |= Integral;
        }

        if (low == high && Math.Floor(low) == low)
            facts |= Integral;

        // Zeros are one number.
        Low = low + 0.0;
        High = high + 0.0;
        _facts = facts;
    }

    /// <summary>Nothing: the value of what cannot happen.</summary>
    public static ValueRange Empty { get; } = new(1, 0, Integral);

    /// <summary>Any number, NaN and the infinities too.</summary>
    public static ValueRange Anything { get; } =
        new(-double.MaxValue, double.MaxValue, NotANumber | Positive | Negative);

    /// <summary>Either bool.</summary>
    public static ValueRange Either { get; } = new(0, 1, Integral);

    /// <summary>NaN, and nothing else.</summary>
    public static ValueRange NaN { get; } = new(1, 0, Integral | NotANumber);

    /// <summary>The least finite value; ∞ where there is none.</summary>
    public double Low { get; }

    /// <summary>The greatest finite value; −∞ where there is none.</summary>
    public double High { get; }

    /// <summary>Its finite values are whole.</summary>
    public bool IsIntegral => (_facts & Integral) != 0;

    /// <summary>It may be NaN.</summary>
    public bool MayBeNaN => (_facts & NotANumber) != 0;

    /// <summary>It may be ∞.</summary>
    public bool MayBePositiveInfinity => (_facts & Positive) != 0;

    /// <summary>It may be −∞.</summary>
    public bool MayBeNegativeInfinity => (_facts & Negative) != 0;

    /// <summary>It may be NaN or infinite.</summary>
    public bool MayBeNotFinite => (_facts & (NotANumber | Positive | Negative)) != 0;

    /// <summary>It may be a finite number.</summary>
    public bool MayBeFinite => Low <= High;

    /// <summary>It may be exactly zero.</summary>
    public bool MayBeZero => Low <= 0 && High >= 0 && (_facts & NotZero) == 0;

    /// <summary>It can be nothing at all.</summary>
    public bool IsEmpty => !MayBeFinite && !MayBeNotFinite;

    /// <summary>It is one finite number.</summary>
    public bool IsPoint => Low == High && !MayBeNotFinite;

    /// <summary>The least value, NaN aside: −∞ where it may be that, and ∞ where it is nothing else.</summary>
    public double Least => MayBeNegativeInfinity ? double.NegativeInfinity : Low;

    /// <summary>The greatest value, NaN aside: ∞ where it may be that, and −∞ where it is nothing else.</summary>
    public double Greatest => MayBePositiveInfinity ? double.PositiveInfinity : High;

    /// <summary>One number, which may be NaN or infinite.</summary>
    public static ValueRange Of(double value) => double.IsNaN(value) ? NaN : Between(value, value);

    /// <summary>Real numbers of an interval; an infinite end may be reached. Empty where the ends are reversed.</summary>
    public static ValueRange Between(double low, double high)
    {
        if (!(low <= high))
            return Empty;
        if (low == double.PositiveInfinity || high == double.NegativeInfinity)
            return Empty.Or(positive: low > 0, negative: low < 0);
        byte facts = 0;
        if (high == double.PositiveInfinity)
            facts |= Positive;
        if (low == double.NegativeInfinity)
            facts |= Negative;
        return new(
            low == double.NegativeInfinity ? -double.MaxValue : low,
            high == double.PositiveInfinity ? double.MaxValue : high,
            facts);
    }

    /// <summary>The same with infinities and NaN where they are possible.</summary>
    internal ValueRange Or(bool nan = false, bool positive = false, bool negative = false) => new(
        Low,
        High,
        (byte)(_facts | (nan ? NotANumber : 0) | (positive ? Positive : 0) | (negative ? Negative : 0)));

    /// <summary>Finite whole numbers of an interval, whose ends are finite.</summary>
    public static ValueRange Whole(double low, double high) => new(Math.Ceiling(low), Math.Floor(high), Integral);

    /// <summary>What a scalar of a type may be, whatever computes it; a declared range is not looked at.</summary>
    public static ValueRange OfKind(DslType scalar) => scalar switch
    {
        BoolType => Either,
        EnumType { Enum.Members.Count: var count } => Whole(0, count - 1),
        IntType => new(-double.MaxValue, double.MaxValue, Integral | NotANumber | Positive | Negative),
        _ => Anything,
    };

    /// <summary>Whether it may be a number.</summary>
    public bool Contains(double value) => double.IsNaN(value) ? MayBeNaN
        : value == double.PositiveInfinity ? MayBePositiveInfinity
        : value == double.NegativeInfinity ? MayBeNegativeInfinity
        : value >= Low && value <= High && (value != 0 || MayBeZero) && (!IsIntegral || Math.Floor(value) == value);

    /// <summary>What either may be.</summary>
    public ValueRange Union(ValueRange other)
    {
        if (IsEmpty)
            return other;
        if (other.IsEmpty)
            return this;
        var facts = (byte)((_facts | other._facts) & (NotANumber | Positive | Negative));
        if (IsIntegral && other.IsIntegral)
            facts |= Integral;
        if (!MayBeZero && !other.MayBeZero)
            facts |= NotZero;
        return new(Math.Min(Low, other.Low), Math.Max(High, other.High), facts);
    }

    /// <summary>What both may be.</summary>
    public ValueRange Intersect(ValueRange other)
    {
        var facts = (byte)(_facts & other._facts & (NotANumber | Positive | Negative));
        var isIntegral = IsIntegral || other.IsIntegral;
        if (isIntegral)
            facts |= Integral;
        if ((_facts & NotZero) != 0 || (other._facts & NotZero) != 0)
            facts |= NotZero;
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        return isIntegral ? new(Math.Ceiling(low), Math.Floor(high), facts) : new(low, high, facts);
    }

    /// <summary>The same without zero.</summary>
    public ValueRange WithoutZero() => new(Low, High, (byte)(_facts | NotZero));

    /// <summary>Only its whole values, and what is not finite.</summary>
    public ValueRange OnlyWhole() => new(Math.Ceiling(Low), Math.Floor(High), (byte)(_facts | Integral));

    /// <summary>Only its finite values.</summary>
    public ValueRange OnlyFinite() => new(Low, High, (byte)(_facts & (Integral | NotZero)));

    /// <summary>The same where it may also be NaN.</summary>
    public ValueRange OrNaN() => new(Low, High, (byte)(_facts | NotANumber));
}
