using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// The share of a plane, or of each of a few of them, in which any of some conditions holds, by integration: along one of two
/// reals the places are found at which that changes, and along the other the length in between is integrated by an adaptive
/// Gauss–Kronrod rule of 15 points (Piessens et al. 1983, QUADPACK). It is as exact as the borders are smooth, and misses what
/// is narrower than what a line is looked at by.
/// </summary>
internal sealed class PlaneCounter
{
    private const double MostPlanes = 32;
    private const int Parts = 96;
    private const int Halvings = 46;
    private const int MostPanels = 160;
    private const double Accuracy = 1e-11;

    private static readonly double[] s_places =
    [
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
        0.741531185599394439863864773280788, 0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0,
    ];

    private static readonly double[] s_kronrod =
    [
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
    ];

    private static readonly double[] s_gauss =
    [
        0, 0.129484966168869693270611432679082, 0, 0.279705391489276667901467771423780, 0, 0.381830050505118944950369775488975,
        0, 0.417959183673469387755102040816327,
    ];

    private readonly Space _space;
    private readonly ProfileWork _work;
    private readonly IReadOnlyList<Condition> _conditions;
    private readonly (double Low, double High) _line;
    private readonly (double Low, double High) _across;
    private readonly Dimension _inner;
    private readonly Dimension _outer;
    private readonly Dictionary<int, double> _fixed = [];
    private readonly int _cost;

    private PlaneCounter(Space space, ProfileWork work, IReadOnlyList<Condition> conditions, Box region, Dimension inner, Dimension outer)
    {
        (_space, _work, _conditions, _inner, _outer) = (space, work, conditions, inner, outer);
        _line = (region[inner.Position].Low, region[inner.Position].High);
        _across = (region[outer.Position].Low, region[outer.Position].High);
        _cost = conditions.Sum(condition => condition.Tape!.Cost + 2);
    }

    /// <summary>The share of all points, and how far it may be off by the rule's own account; null where there are more than two such reals, or too little to spend.</summary>
    /// <param name="space">The space.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="conditions">The conditions, which can be computed, and read neither the next state nor facts of the step.</param>
    /// <param name="region">Where any of them can hold.</param>
    /// <param name="reals">The reals that have no axis.</param>
    /// <param name="rest">The axes of all else that is read.</param>
    /// <param name="amount">What may be spent on it.</param>
    public static (double Mean, double Error)? Find(
        Space space, ProfileWork work, IReadOnlyList<Condition> conditions, Box region, IReadOnlyList<Dimension> reals, IReadOnlyList<Axis> rest, double amount)
    {
        if (reals.Count != 2 || Grid.SizeOf(rest) > MostPlanes)
            return null;
        var planes = new Grid(rest);
        var counter = new PlaneCounter(space, work, conditions, region, reals[0], reals[1]);
        var (sum, error) = (0.0, 0.0);
        for (var plane = 0; plane < planes.Size; plane++)
        {
            var weight = 1.0;
            for (var axis = 0; axis < rest.Count; axis++)
            {
                var cell = planes.CellOf(plane, axis);
                counter._fixed[rest[axis].Positions[0]] = rest[axis].Values[0][cell];
                weight *= rest[axis].WeightOf(cell);
            }

            if (counter.Integrate(amount / planes.Size) is not var (share, missed))
                return null;
            sum += weight * share;
            error += weight * missed;
        }

        return (sum, error);
    }

    private (double Share, double Error)? Integrate(double amount)
    {
        var end = _work.Left - amount;
        var all = (_inner.High - _inner.Low) * (_outer.High - _outer.Low);
        var panels = new List<Panel>();
        if (!Add(panels, Enumerable.Range(0, 4).Select(i => (At(_across, i / 4.0), At(_across, (i + 1) / 4.0))).ToList()))
            return null;
        while (panels.Count < MostPanels && panels.Sum(panel => panel.Error) > Accuracy * all)
        {
            var worst = 0;
            for (var i = 1; i < panels.Count; i++)
            {
                if (panels[i].Error > panels[worst].Error)
                    worst = i;
            }

            var (low, high) = (panels[worst].Low, panels[worst].High);
            var middle = low + ((high - low) / 2);
            if (_work.Left < end || middle <= low || middle >= high)
                break;
            panels.RemoveAt(worst);
            if (!Add(panels, [(low, middle), (middle, high)]))
                return null;
        }

        return (panels.Sum(panel => panel.Integral) / all, (panels.Sum(panel => panel.Error) / all) + Accuracy);
    }

    private static double At((double Low, double High) range, double part) => range.Low + ((range.High - range.Low) * part);

    private bool Add(List<Panel> panels, List<(double Low, double High)> intervals)
    {
        var nodes = new double[intervals.Count * 15];
        for (var i = 0; i < intervals.Count; i++)
        {
            var (centre, half) = ((intervals[i].Low + intervals[i].High) / 2, (intervals[i].High - intervals[i].Low) / 2);
            for (var k = 0; k < 15; k++)
                nodes[(i * 15) + k] = centre + (half * (k < 8 ? -s_places[k] : s_places[14 - k]));
        }

        if (Lengths(nodes) is not { } lengths)
            return false;
        for (var i = 0; i < intervals.Count; i++)
        {
            var (kronrod, gauss) = (0.0, 0.0);
            for (var k = 0; k < 15; k++)
            {
                kronrod += s_kronrod[Math.Min(k, 14 - k)] * lengths[(i * 15) + k];
                gauss += s_gauss[Math.Min(k, 14 - k)] * lengths[(i * 15) + k];
            }

            var half = (intervals[i].High - intervals[i].Low) / 2;
            panels.Add(new Panel(intervals[i].Low, intervals[i].High, kronrod * half, Math.Abs(kronrod - gauss) * half));
        }

        return true;
    }

    /// <summary>How much of the line at each node belongs to any condition; null where there is too little left to spend.</summary>
    private double[]? Lengths(double[] nodes)
    {
        if (!_work.TryTake((double)nodes.Length * (Parts + 1) * _cost))
            return null;
        var lengths = new double[nodes.Length];
        var places = Enumerable.Range(0, nodes.Length * (Parts + 1)).Select(i => At(_line, i % (Parts + 1) / (double)Parts)).ToArray();
        var across = Enumerable.Range(0, places.Length).Select(i => nodes[i / (Parts + 1)]).ToArray();
        var holds = Evaluate(places, across);
        var changes = new List<int>();
        for (var i = 0; i < holds.Length - 1; i++)
        {
            if (i % (Parts + 1) == Parts)
                continue;
            if (holds[i] != holds[i + 1])
                changes.Add(i);
            else if (holds[i])
                lengths[i / (Parts + 1)] += places[i + 1] - places[i];
        }

        if (!_work.TryTake((double)changes.Count * Halvings * _cost))
            return null;
        var low = changes.Select(i => places[i]).ToArray();
        var high = changes.Select(i => places[i + 1]).ToArray();
        var node = changes.Select(i => across[i]).ToArray();
        for (var turn = 0; turn < Halvings; turn++)
        {
            var middle = low.Zip(high, (a, b) => a + ((b - a) / 2)).ToArray();
            var found = Evaluate(middle, node);
            for (var i = 0; i < middle.Length; i++)
            {
                if (found[i] == holds[changes[i]])
                    low[i] = middle[i];
                else
                    high[i] = middle[i];
            }
        }

        for (var i = 0; i < changes.Count; i++)
            lengths[changes[i] / (Parts + 1)] += holds[changes[i]] ? low[i] - places[changes[i]] : places[changes[i] + 1] - low[i];
        return lengths;
    }

    private bool[] Evaluate(double[] places, double[] across)
    {
        var holds = new bool[places.Length];
        foreach (var condition in _conditions)
        {
            var tape = condition.Tape!;
            tape.Load(_space.Memory);
            foreach (var position in tape.Positions)
            {
                if (_fixed.TryGetValue(position, out var value))
                    tape.InputAt(position).AsSpan().Fill(value);
            }

            for (var start = 0; start < places.Length; start += Tape.Width)
            {
                var count = Math.Min(Tape.Width, places.Length - start);
                if (tape.Positions.Contains(_inner.Position))
                    Array.Copy(places, start, tape.InputAt(_inner.Position), 0, count);
                if (tape.Positions.Contains(_outer.Position))
                    Array.Copy(across, start, tape.InputAt(_outer.Position), 0, count);
                tape.Run(count);
                var values = tape.Output(0);
                for (var i = 0; i < count; i++)
                    holds[start + i] |= values[i] != 0;
            }
        }

        return holds;
    }

    private readonly record struct Panel(double Low, double High, double Integral, double Error);
}
