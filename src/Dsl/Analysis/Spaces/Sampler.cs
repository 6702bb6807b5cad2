using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Evaluation;
using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>
/// Points of the declared box, spread evenly: the R-sequence (Roberts 2018, "The Unreasonable Effectiveness of Quasirandom
/// Sequences": steps of powers of the generalised golden ratio) in the first dimensions, pseudo-random draws in those beyond,
/// and each replicate moved by a shift of its own. All of it is fixed.
/// </summary>
internal sealed class Sampler
{
    /// <summary>How many times a sample is taken, each time moved by another shift: what its error is told by.</summary>
    public const int Replicates = 8;

    /// <summary>How many continuations of a (state, action) pair are tried where one is looked for.</summary>
    public const int Continuations = 16;

    private const int MostEven = 8;
    private static readonly ulong s_key = Draws.OfText("profile");

    private readonly Dictionary<int, (int Coordinate, Axis? Axis)> _places = [];
    private readonly Space _space;
    private readonly double[] _steps;
    private readonly IReadOnlyList<(Box Box, double End)> _boxes = [];
    private readonly int[] _chosen = new int[Tape.Width];

    /// <summary>Prepares to take points.</summary>
    /// <param name="space">The space.</param>
    /// <param name="positions">The positions that are given values, ascending; all are bounded.</param>
    /// <param name="moments">The axes of the facts of the step among them.</param>
    public Sampler(Space space, IEnumerable<int> positions, IReadOnlyList<Axis> moments)
    {
        _space = space;
        var coordinates = 0;
        foreach (var position in positions.Where(position => !space.IsFact(position)))
            _places.Add(position, (coordinates++, null));
        foreach (var axis in moments)
        {
            foreach (var position in axis.Positions)
                _places.Add(position, (coordinates, axis));
            coordinates++;
        }

        _steps = StepsOf(Math.Min(coordinates, MostEven));
    }

    /// <summary>Prepares to take points of boxes, of each as many as it is large.</summary>
    /// <param name="space">The space.</param>
    /// <param name="positions">The positions that are given values, ascending; all are bounded, and none is a fact of the step.</param>
    /// <param name="boxes">The boxes with their sizes.</param>
    public Sampler(Space space, IReadOnlyList<int> positions, IReadOnlyList<(Box Box, double Size)> boxes)
    {
        _space = space;
        // The first coordinate chooses the box.
        for (var i = 0; i < positions.Count; i++)
            _places.Add(positions[i], (i + 1, null));
        _steps = StepsOf(Math.Min(positions.Count + 1, MostEven));
        var all = boxes.Sum(box => box.Size);
        var end = 0.0;
        _boxes = [.. boxes.Select(box => (box.Box, end += box.Size / all))];
    }

    /// <summary>Gives points to a tape.</summary>
    /// <param name="tape">The tape, loaded.</param>
    /// <param name="replicate">Which replicate.</param>
    /// <param name="start">The number of the first point.</param>
    /// <param name="count">How many.</param>
    /// <param name="continuations">How many points in a row are one (state, action) pair.</param>
    public void Fill(Tape tape, int replicate, long start, int count, int continuations)
    {
        Choose(replicate, start, count);
        foreach (var position in tape.Positions)
        {
            var (coordinate, axis) = _places[position];
            var column = tape.InputAt(position);
            var dimension = _space[position];
            var each = _space.IsOfPair(position) ? continuations : 1;
            var key = KeyOf(coordinate, replicate);
            for (var i = 0; i < count; i++)
            {
                var unit = UnitAt(coordinate, key, (start + i) / each);
                column[i] = _boxes.Count > 0 ? ValueOf(dimension, _boxes[_chosen[i]].Box[position], unit)
                    : axis is null ? ValueOf(dimension, unit)
                    : ValueOf(axis, position, unit);
            }
        }
    }

    private void Choose(int replicate, long start, int count)
    {
        if (_boxes.Count == 0)
            return;
        var key = KeyOf(0, replicate);
        for (var i = 0; i < count; i++)
        {
            var unit = UnitAt(0, key, start + i);
            var (low, high) = (0, _boxes.Count - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_boxes[middle].End <= unit)
                    low = middle + 1;
                else
                    high = middle;
            }

            _chosen[i] = low;
        }
    }

    private static double ValueOf(Dimension dimension, ValueRange range, double unit) => dimension.IsDiscrete
        ? range.Low + Math.Min(Math.Floor(unit * (range.High - range.Low + 1)), range.High - range.Low)
        : range.Low + (unit * (range.High - range.Low));

    private static double ValueOf(Dimension dimension, double unit) => dimension.IsDiscrete
        ? dimension.Low + Math.Min(Math.Floor(unit * dimension.Count), dimension.Count - 1)
        : dimension.Low + (unit * (dimension.High - dimension.Low));

    private static double ValueOf(Axis axis, int position, double unit) =>
        axis.Values[Array.IndexOf(axis.Positions, position)][axis.CellAt(unit)];

    private static double[] StepsOf(int dimensions)
    {
        var ratio = 2.0;
        for (var i = 0; i < 64; i++)
            ratio = Elementary.Pow(1 + ratio, 1.0 / (dimensions + 1));
        var steps = new double[dimensions];
        for (var i = 0; i < dimensions; i++)
            steps[i] = i == 0 ? 1 / ratio : steps[i - 1] / ratio;
        return steps;
    }

    private static ulong KeyOf(int coordinate, int replicate) => Draws.At(s_key + (ulong)replicate, (ulong)coordinate);

    private double UnitAt(int coordinate, ulong key, long point)
    {
        if (coordinate >= _steps.Length)
            return Draws.ToUnit(Draws.At(key, (ulong)point));
        var place = Draws.ToUnit(key) + (_steps[coordinate] * (point + 1));
        return place - Math.Floor(place);
    }
}
