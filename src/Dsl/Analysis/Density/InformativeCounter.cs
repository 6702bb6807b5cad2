using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Counts at how many of its evaluations the score of a line varies: where all that it reads can be counted.</summary>
/// <param name="space">The space.</param>
/// <param name="axes">Finds axes on which conditions can be counted.</param>
/// <param name="shares">Counts conditions.</param>
/// <param name="work">What may be spent.</param>
internal sealed class InformativeCounter(Space space, AxisTable axes, ShareFinder shares, ProfileWork work)
{
    // What it takes to compare the scores of two neighbours, as a number of plain operations.
    private const int CompareCost = 4;

    /// <summary>The share of the evaluations at which the score varies; null where they cannot be counted.</summary>
    /// <param name="condition">Where and when the line is evaluated.</param>
    /// <param name="score">What its score depends on.</param>
    /// <param name="tape">The expressions of the score.</param>
    public double? Find(Condition condition, ScoreParts score, Tape tape)
    {
        if (tape.Positions.Any(position => !space.IsFact(position) && double.IsInfinity(space[position].Count)))
            return null;
        SortedSet<int> positions = [.. condition.Positions, .. tape.Positions];
        if (shares.GridOf(axes.Of(positions, [condition], asShares: true)) is not { } grid
            || !work.TryTake((double)grid.Size * (tape.Cost + (CompareCost * grid.Axes.Count)))
            || shares.Count(condition, grid) is not { } evaluated)
            return null;
        var numbers = ScoresOn(grid, score, tape);
        int[] moved = [.. Enumerable.Range(0, grid.Axes.Count).Where(axis => space.IsMoved(grid.Axes[axis].Positions[0]) && tape.Positions.Contains(grid.Axes[axis].Positions[0]))];
        var varied = Bits.Make(grid.Size);
        for (var point = 0L; point < grid.Size; point++)
        {
            if (Bits.Has(evaluated, point) && Varies(grid, moved, numbers, point))
                Bits.Add(varied, point);
        }

        var share = grid.ShareOf(evaluated);
        return share == 0 ? 0 : grid.ShareOf(varied) / share;
    }

    private double[][] ScoresOn(Grid grid, ScoreParts score, Tape tape)
    {
        var numbers = Enumerable.Range(0, score.Count).Select(_ => new double[grid.Size]).ToArray();
        var values = new double[score.Expressions.Count][];
        grid.Scan(tape, space.Memory, (start, count) =>
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = tape.Output(i);
            for (var i = 0; i < numbers.Length; i++)
            {
                for (var point = 0; point < count; point++)
                    numbers[i][start + point] = score.Number(i, values, point);
            }
        });
        return numbers;
    }

    private bool Varies(Grid grid, int[] moved, double[][] numbers, long point)
    {
        foreach (var axis in moved)
        {
            var (cell, stride, count) = (grid.CellOf(point, axis), grid.StrideOf(axis), grid.Axes[axis].Count);
            var isOrdered = space.Layout.Elements[grid.Axes[axis].Positions[0]].Type is IntType or RealType;
            for (var other = isOrdered ? Math.Max(cell - 1, 0) : 0; other < (isOrdered ? Math.Min(cell + 2, count) : count); other++)
            {
                var neighbour = point + ((other - cell) * stride);
                if (Array.Exists(numbers, values => !values[point].Equals(values[neighbour])))
                    return true;
            }
        }

        return false;
    }
}
