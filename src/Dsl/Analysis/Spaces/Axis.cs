namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>
/// A way in which the points of a grid differ: cells, in each of which some positions of the world's boxes have one value. A
/// cell of a continuous range stands for an interval, on which what is asked for does not change.
/// </summary>
internal sealed class Axis
{
    /// <summary>How many cells of an axis may be written down.</summary>
    public const int MostCells = 1 << 20;

    private double[]? _ends;

    /// <summary>Makes an axis.</summary>
    /// <param name="positions">The positions.</param>
    /// <param name="values">For each of them the value in each cell.</param>
    /// <param name="weights">The share of each cell; null where all are alike.</param>
    public Axis(int[] positions, double[][] values, double[]? weights)
    {
        Positions = positions;
        Values = values;
        Weights = weights;
    }

    /// <summary>The positions whose values it sets.</summary>
    public int[] Positions { get; }

    /// <summary>For each of its positions the value in each cell.</summary>
    public double[][] Values { get; }

    /// <summary>The share of each cell; null where all are alike.</summary>
    public double[]? Weights { get; }

    /// <summary>The interval for which each cell stands, where it stands for more than its value; else null.</summary>
    public (double Low, double High)[]? Intervals { get; init; }

    /// <summary>How many cells it has.</summary>
    public int Count => Values[0].Length;

    /// <summary>The share of a cell.</summary>
    public double WeightOf(int cell) => Weights?[cell] ?? 1.0 / Count;

    /// <summary>The cell up to which the cells before it, and it itself, have more than a share.</summary>
    /// <param name="share">The share, in 0..1.</param>
    public int CellAt(double share)
    {
        if (Weights is null)
            return (int)Math.Min(share * Count, Count - 1);
        if (_ends is null)
        {
            _ends = new double[Count];
            for (var cell = 0; cell < Count; cell++)
                _ends[cell] = (cell == 0 ? 0 : _ends[cell - 1]) + Weights[cell];
        }

        var place = Array.BinarySearch(_ends, share);
        return Math.Min(place < 0 ? ~place : place + 1, Count - 1);
    }

    /// <summary>The axis of a position with finitely many values, all alike.</summary>
    public static Axis Of(int position, double low, int count)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = low + i;
        return new Axis([position], [values], null);
    }

    /// <summary>The axis of a real, cut where it is said.</summary>
    /// <param name="position">The position.</param>
    /// <param name="ends">The ends of the cells, ascending, from the least value to the greatest.</param>
    public static Axis Of(int position, IReadOnlyList<double> ends)
    {
        var count = ends.Count - 1;
        var intervals = new (double Low, double High)[count];
        var values = new double[count];
        var weights = new double[count];
        for (var i = 0; i < count; i++)
        {
            intervals[i] = (ends[i], ends[i + 1]);
            values[i] = ends[i] + ((ends[i + 1] - ends[i]) / 2);
            weights[i] = (ends[i + 1] - ends[i]) / (ends[count] - ends[0]);
        }

        return new Axis([position], [values], count == 1 ? null : weights) { Intervals = intervals };
    }
}
