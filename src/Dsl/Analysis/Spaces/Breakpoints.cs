using System.Globalization;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>
/// Where, along a real number, predicates change: between two such places one that reads no other real is proved to be the
/// same all over.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
internal sealed class Breakpoints(Space space, ProfileWork work)
{
    private const int MostSteps = 400;
    private const double MostCombinations = 256;

    // Narrower than this share of a range, doubles end.
    private const double Finest = 1.0 / (1L << 52);

    private readonly Dictionary<BoundExpression, Dictionary<int, double[]>?> _known = new(ByReference<BoundExpression>.Comparer);

    /// <summary>The places of a predicate along each real position that it reads; null where it is not so simple, or too much work.</summary>
    public Dictionary<int, double[]>? Of(BoundExpression predicate)
    {
        if (!_known.TryGetValue(predicate, out var places))
            _known.Add(predicate, places = Find(predicate));
        return places;
    }

    private Dictionary<int, double[]>? Find(BoundExpression predicate)
    {
        var positions = space.PositionsOf([predicate]).Select(position => space[position]).ToList();
        var reals = positions.Where(dimension => dimension.Count == double.PositiveInfinity).ToList();
        if (reals.Count == 0)
            return [];
        if (reals.Count > 1 || !reals[0].IsBounded || reals[0].IsDiscrete || space.IsRemembering(predicate) || space.IsRandom(predicate))
            return null;
        var others = positions.Where(dimension => dimension != reals[0]).ToList();
        if (others.Aggregate(1.0, (count, dimension) => count * dimension.Count) > MostCombinations)
            return null;
        var solver = new Solver(space, work, predicate, reals[0]);
        return solver.SolveAll(others, 0, space.Declared) ? new() { [reals[0].Position] = [.. solver.Found] } : null;
    }

    private sealed class Solver(Space space, ProfileWork work, BoundExpression predicate, Dimension real)
    {
        private readonly double _finest = (real.High - real.Low) * Finest;
        private int _steps;
        private bool? _truth;
        private double _reached;

        public SortedSet<double> Found { get; } = [];

        public bool SolveAll(List<Dimension> others, int next, Box box)
        {
            if (next == others.Count)
            {
                _truth = null;
                return Solve(box, real.Low, real.High);
            }

            for (var value = others[next].Low; value <= others[next].High; value++)
            {
                if (!SolveAll(others, next + 1, box.With(others[next].Position, ValueRange.Of(value))))
                    return false;
            }

            return true;
        }

        /// <summary>Goes through an interval from below, each part of it after those that lie lower.</summary>
        private bool Solve(Box box, double low, double high)
        {
            if (++_steps > MostSteps || !work.TryTake(predicate, 2))
                return false;
            var here = box.With(real.Position, ValueRange.Between(low, high));
            var holds = Narrow(here, holds: true);
            var fails = Narrow(here, holds: false);
            if (holds.IsEmpty || fails.IsEmpty)
            {
                Reach(low, high, fails.IsEmpty);
                return true;
            }

            // Below the higher beginning and above the lower end only one of the two is possible.
            var from = Math.Max(holds.Low, fails.Low);
            var end = Math.Min(holds.High, fails.High);
            var to = Math.Max(from, end);
            if (from > low)
                Reach(low, Math.Min(from, end), holds.Low < fails.Low);
            // A place at which alone it is otherwise is no inside of a cell.
            if (to - from <= _finest)
                Found.Add(PlainBetween(Math.Min(from, end), to));
            else if (!SolveMiddle(box, from, to, isWhole: from == low && to == high))
                return false;
            if (to < high)
                Reach(to, high, holds.High > fails.High);
            return true;
        }

        private bool SolveMiddle(Box box, double from, double to, bool isWhole)
        {
            if (!isWhole)
                return Solve(box, from, to);
            var middle = from + ((to - from) / 2);
            return Solve(box, from, middle) && Solve(box, middle, to);
        }

        private ValueRange Narrow(Box here, bool holds) =>
            space.Ranges.Narrow(here, predicate, holds) is { IsEmpty: false } narrowed ? narrowed[real.Position] : ValueRange.Empty;

        private void Reach(double low, double high, bool truth)
        {
            if (_truth is { } before && before != truth)
                Found.Add(PlainBetween(_reached, low));
            (_truth, _reached) = (truth, high);
        }

        // What lies between is as narrow as doubles are: the shortest number there is what was written.
        private static double PlainBetween(double low, double high)
        {
            // Beside 0 lies the least number that there is.
            if (Math.Abs(high) <= double.Epsilon)
                return 0;
            var plain = double.Parse(high.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return plain >= low && plain <= high ? plain : high;
        }
    }
}
