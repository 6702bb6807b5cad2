using System.Globalization;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Widens a box in which no condition holds, as far as that stays proved.</summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
internal sealed class HoleGrower(Space space, ProfileWork work)
{
    private const int Halvings = 8;

    // A side is told in steps of so many to its size, to the power of ten.
    private const double Steps = 1000;

    /// <summary>A box that holds it, and the share that its sides have together.</summary>
    /// <param name="conditions">The conditions, none of which holds in the box.</param>
    /// <param name="positions">The positions that they read.</param>
    /// <param name="box">The box.</param>
    public (Box Box, double Share) Grow(IReadOnlyList<Condition> conditions, IReadOnlyList<int> positions, Box box)
    {
        foreach (var position in positions)
        {
            var (side, whole) = (box[position], space.Declared[position]);
            var isOrdered = space.Layout.Elements[position].Type is IntType or RealType;
            if (side != whole && IsFree(box.With(position, whole)))
                box = box.With(position, whole);
            else if (!isOrdered)
                box = box.With(position, ValueRange.Of(side.Low));
            else
                box = Widen(box, space[position]);
        }

        return (box, positions.Aggregate(1.0, (share, position) => share * ShareOf(space[position], box[position])));

        bool IsFree(Box candidate) => conditions.All(condition => condition.Predicates.Any(predicate =>
            work.TryTake(predicate, 1) && space.Ranges.Decide(predicate, candidate) == Truth.Never));

        Box Widen(Box grown, Dimension dimension)
        {
            var (low, high) = (grown[dimension.Position].Low, grown[dimension.Position].High);
            var (least, most) = (dimension.Low, dimension.High);
            for (var turn = 0; turn < Halvings; turn++)
            {
                var (lower, upper) = (Between(low, least), Between(high, most));
                if (lower < low && IsFree(With(lower, high)))
                    low = lower;
                else
                    least = lower;
                if (upper > high && IsFree(With(low, upper)))
                    high = upper;
                else
                    most = upper;
            }

            return dimension.IsDiscrete ? With(low, high) : With(Plain(low, high - low, Math.Ceiling), Plain(high, high - low, Math.Floor));

            double Between(double from, double to) => dimension.IsDiscrete
                ? (to < from ? Math.Floor((from + to) / 2) : Math.Ceiling((from + to) / 2))
                : from + ((to - from) / 2);

            Box With(double from, double to) =>
                grown.With(dimension.Position, dimension.IsDiscrete ? ValueRange.Whole(from, to) : ValueRange.Between(from, to));
        }
    }

    private static double ShareOf(Dimension dimension, ValueRange side) => dimension.Low == dimension.High ? 1
        : dimension.IsDiscrete ? (side.High - side.Low + 1) / dimension.Count
        : (side.High - side.Low) / (dimension.High - dimension.Low);

    // What was written stays; what was cut in halves is told in fewer digits, inside.
    private static double Plain(double end, double width, Func<double, double> inwards)
    {
        if (Parse(end, "G6") == end || !(width > 0))
            return end;
        var exponent = (width / Steps).ToString("E15", CultureInfo.InvariantCulture).Split('E')[1];
        var step = double.Parse("1E" + exponent, CultureInfo.InvariantCulture);
        return Parse(inwards(end / step) * step, "G12");
    }

    private static double Parse(double value, string format) =>
        double.Parse(value.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
