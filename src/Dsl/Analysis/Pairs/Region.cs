using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>A part of the numbers: an interval, each end of which may be left out, without some single numbers, and perhaps NaN.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end; below the lower one where it is empty.</param>
internal readonly record struct Region(double Low, double High)
{
    /// <summary>The lower end is left out.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>The upper end is left out.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>Only whole numbers belong to it; its ends are whole and closed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>NaN belongs to it too.</summary>
    public bool HasNaN { get; init; }

    /// <summary>Single numbers that are left out, in rising order.</summary>
    public EquatableArray<double> Holes { get; init; }

    /// <summary>All numbers.</summary>
    public static Region All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Nothing belongs to it.</summary>
    public bool IsEmpty => !HasNaN
        && (Low > High
            || (Low == High && (IsOpenBelow || IsOpenAbove || Holes.Contains(Low)))
            || (IsWhole && High - Low < Holes.Count && HasOnlyHoles()));

    /// <summary>What a comparison with a number leaves.</summary>
    public static Region Of(ChainOperator comparison, double number) => comparison switch
    {
        ChainOperator.Less => All with { High = number, IsOpenAbove = true },
        ChainOperator.LessOrEqual => All with { High = number },
        ChainOperator.Greater => All with { Low = number, IsOpenBelow = true },
        ChainOperator.GreaterOrEqual => All with { Low = number },
        ChainOperator.NotEqual => All with { Holes = [number] },
        _ => new Region(number, number),
    };

    /// <summary>The whole numbers in it.</summary>
    public Region ToWhole()
    {
        var low = Math.Ceiling(Low);
        var high = Math.Floor(High);
        low = IsOpenBelow && low == Low ? low + 1 : low;
        high = IsOpenAbove && high == High ? high - 1 : high;
        // Holes at the ends; there are no more of them than this, however large the numbers.
        for (var i = 0; i < Holes.Count; i++)
        {
            low = Holes.Contains(low) ? low + 1 : low;
            high = Holes.Contains(high) ? high - 1 : high;
        }

        var holes = Holes.Where(hole => hole > low && hole < high && Math.Floor(hole) == hole).ToEquatable();
        return new Region(low, high) { IsWhole = true, Holes = holes, HasNaN = HasNaN };
    }

    /// <summary>What belongs to both.</summary>
    public Region And(Region other)
    {
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        var both = new Region(low, high)
        {
            IsOpenBelow = (IsOpenBelow && Low == low) || (other.IsOpenBelow && other.Low == low),
            IsOpenAbove = (IsOpenAbove && High == high) || (other.IsOpenAbove && other.High == high),
            Holes = Holes.Count == 0 ? other.Holes
                : other.Holes.Count == 0 ? Holes
                : Holes.Concat(other.Holes).Distinct().OrderBy(hole => hole).ToEquatable(),
            HasNaN = HasNaN && other.HasNaN,
        };
        return IsWhole || other.IsWhole ? both.ToWhole() : both;
    }

    /// <summary>Whether all of it belongs to another.</summary>
    public bool IsIn(Region other)
    {
        if (IsEmpty)
            return true;
        if (HasNaN && !other.HasNaN)
            return false;
        if ((this with { HasNaN = false }).IsEmpty)
            return true;
        var isBelow = Low > other.Low || (Low == other.Low && (!other.IsOpenBelow || IsOpenBelow));
        var isAbove = High < other.High || (High == other.High && (!other.IsOpenAbove || IsOpenAbove));
        return isBelow && isAbove && other.Holes.All(Excludes);
    }

    /// <summary>The same numbers, each multiplied with a factor other than 0.</summary>
    public Region Times(double factor) => factor > 0
        ? this with { Low = Low * factor, High = High * factor, Holes = Scale(factor) }
        : this with
        {
            Low = High * factor,
            High = Low * factor,
            IsOpenBelow = IsOpenAbove,
            IsOpenAbove = IsOpenBelow,
            Holes = Scale(factor),
        };

    private EquatableArray<double> Scale(double factor) =>
        Holes.Count == 0 ? Holes : Holes.Select(hole => hole * factor).OrderBy(hole => hole).ToEquatable();

    private bool Excludes(double number) =>
        number < Low || number > High || (number == Low && IsOpenBelow) || (number == High && IsOpenAbove) || Holes.Contains(number);

    private bool HasOnlyHoles()
    {
        for (var i = 0; Low + i <= High; i++)
        {
            if (!Holes.Contains(Low + i))
                return false;
        }

        return true;
    }
}
