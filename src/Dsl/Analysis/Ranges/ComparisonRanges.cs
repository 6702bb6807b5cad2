namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What the sides of a comparison can be where it is known whether it holds. NaN compares with nothing.</summary>
internal static class ComparisonRanges
{
    public static ValueRange Rest(RangeOperation comparison, bool holds, ReadOnlySpan<ValueRange> sides, int place)
    {
        var (side, other) = (sides[place], sides[1 - place]);
        if (comparison == RangeOperation.Equal)
            return holds ? Numbers(side).Intersect(Numbers(other)) : Except(side, other);
        var isLeft = place == 0;
        if (holds)
        {
            // Of an open comparison the other's end is left out.
            var isOpen = comparison == RangeOperation.Less;
            return side.Intersect(isLeft ? UpTo(other.Greatest, isOpen) : From(other.Least, isOpen));
        }

        if (other.MayBeNaN)
            return side;
        var isClosed = comparison == RangeOperation.Less;
        return side.Intersect((isLeft ? From(other.Least, !isClosed) : UpTo(other.Greatest, !isClosed)).OrNaN());
    }

    private static ValueRange Numbers(ValueRange a) => a.Intersect(ValueRange.Between(double.NegativeInfinity, double.PositiveInfinity));

    private static ValueRange UpTo(double end, bool isOpen) =>
        ValueRange.Between(double.NegativeInfinity, isOpen ? UnitSteps.Down(end) : end);

    private static ValueRange From(double end, bool isOpen) =>
        ValueRange.Between(isOpen ? UnitSteps.Up(end) : end, double.PositiveInfinity);

    // A number can be left out at an end, and 0 anywhere.
    private static ValueRange Except(ValueRange side, ValueRange other)
    {
        if (!other.IsPoint)
            return side;
        if (other.Low == 0)
            side = side.WithoutZero();
        if (side.Low == other.Low)
            side = side.Intersect(From(side.Low, isOpen: true).Or(nan: true, negative: true));
        if (side.High == other.Low)
            side = side.Intersect(UpTo(side.High, isOpen: true).Or(nan: true, positive: true));
        return side;
    }
}
