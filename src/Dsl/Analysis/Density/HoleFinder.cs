using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Looks for a large box in which no line can be evaluated.</summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
internal sealed class HoleFinder(Space space, ProfileWork work)
{
    private const int MostSeeds = 32;

    /// <summary>The largest box that was found; null where there is none.</summary>
    /// <param name="coverage">What the lines cover.</param>
    public UncoveredBox? Find(Coverage coverage)
    {
        if (coverage.Breadth.Low >= 1)
            return null;
        var box = space.Declared;
        var share = 1.0;
        foreach (var region in coverage.Regions)
        {
            if (region.Grid is null)
            {
                if (region.Boxes?.Hole is not { } hole)
                    return null;
                var (grown, size) = new HoleGrower(space, work).Grow([.. region.Lines.Select(line => line.Condition)], region.Positions, hole.Box);
                share *= size;
                foreach (var position in region.Positions)
                    box = box.With(position, grown[position]);
                continue;
            }

            if (region.Grid is not { } grid || FindLargest(grid, region.Union!) is not { } found)
                return null;
            share *= found.Share;
            for (var axis = 0; axis < grid.Axes.Count; axis++)
                box = box.With(grid.Axes[axis].Positions[0], SideOf(grid.Axes[axis], found.From[axis], found.To[axis]));
        }

        var isProved = coverage.Rest.All(line => line.Condition.Predicates.Any(predicate =>
            work.TryTake(predicate, 1) && space.Ranges.Decide(predicate, box) == Truth.Never));
        return isProved ? new UncoveredBox(HoleText.Of(space, box), share) : null;
    }

    private static ValueRange SideOf(Axis axis, int from, int to) => axis.Intervals is { } intervals
        ? ValueRange.Between(intervals[from].Low, intervals[to].High)
        : ValueRange.Whole(axis.Values[0][from], axis.Values[0][to]);

    private (int[] From, int[] To, double Share)? FindLargest(Grid grid, ulong[] covered)
    {
        (int[] From, int[] To, double Share)? best = null;
        var uncovered = grid.Size - Bits.Count(covered, 0, grid.Size);
        if (uncovered == 0)
            return null;
        var every = Math.Max(1, uncovered / MostSeeds);
        var seen = 0L;
        for (var point = 0L; point < grid.Size; point++)
        {
            if (Bits.Has(covered, point) || seen++ % every != every / 2)
                continue;
            for (var first = 0; first < grid.Axes.Count; first++)
            {
                var (from, to) = Grow(grid, covered, point, first);
                var share = ShareOf(grid, from, to);
                if (best is null || share > best.Value.Share)
                    best = (from, to, share);
            }

            if (grid.Axes.Count == 0)
                best = ([], [], 1);
        }

        return best;
    }

    private static double ShareOf(Grid grid, int[] from, int[] to)
    {
        var share = 1.0;
        for (var axis = 0; axis < from.Length; axis++)
            share *= Enumerable.Range(from[axis], to[axis] - from[axis] + 1).Sum(grid.Axes[axis].WeightOf);
        return share;
    }

    /// <summary>Widens a point as far as it stays uncovered, one axis after another from a first one on.</summary>
    private (int[] From, int[] To) Grow(Grid grid, ulong[] covered, long point, int first)
    {
        int[] from = [.. Enumerable.Range(0, grid.Axes.Count).Select(axis => grid.CellOf(point, axis))];
        int[] to = [.. from];
        for (var turn = 0; turn < from.Length; turn++)
        {
            var axis = (first + turn) % from.Length;
            if (IsOrdered(grid.Axes[axis]))
            {
                while (from[axis] > 0 && IsFree(axis, from[axis] - 1, from[axis] - 1))
                    from[axis]--;
                while (to[axis] < grid.Axes[axis].Count - 1 && IsFree(axis, to[axis] + 1, to[axis] + 1))
                    to[axis]++;
            }
            else if (IsFree(axis, 0, grid.Axes[axis].Count - 1))
            {
                (from[axis], to[axis]) = (0, grid.Axes[axis].Count - 1);
            }
        }

        return (from, to);

        bool IsFree(int axis, int low, int high)
        {
            int[] least = [.. from];
            int[] most = [.. to];
            (least[axis], most[axis]) = (low, high);
            var size = Enumerable.Range(0, least.Length).Aggregate(1.0, (all, i) => all * (most[i] - least[i] + 1));
            return work.TryTake(size) && IsUncovered(grid, covered, least, most, 0, 0);
        }
    }

    private static bool IsUncovered(Grid grid, ulong[] covered, int[] from, int[] to, int axis, long point)
    {
        if (axis == from.Length)
            return !Bits.Has(covered, point);
        for (var cell = from[axis]; cell <= to[axis]; cell++)
        {
            if (!IsUncovered(grid, covered, from, to, axis + 1, point + (cell * grid.StrideOf(axis))))
                return false;
        }

        return true;
    }

    // The values of others do not lie beside one another.
    private bool IsOrdered(Axis axis) => space.Layout.Elements[axis.Positions[0]].Type is IntType or RealType;
}
