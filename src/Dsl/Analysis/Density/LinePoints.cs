using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// At which transitions a line is evaluated: of all of them where what it reads has few values, else of a fixed sample.
/// </summary>
internal sealed class LinePoints
{
    private const int MostCounted = 1 << 18;
    private const int MostSampled = 1 << 16;
    private const int FewestSampled = 1 << 10;

    // What a number of a point takes to be set and placed, as a number of plain operations.
    private const int NumberCost = 16;

    private readonly Space _space;
    private readonly Tape _tape;
    private readonly List<double> _weights = [];
    private readonly List<bool> _holds = [];
    private readonly Dictionary<int, List<ushort>> _bins = [];

    private LinePoints(Space space, Tape tape) => (_space, _tape) = (space, tape);

    /// <summary>All transitions were looked at: what is not found is not there.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>How often it is evaluated, as a share of all transitions.</summary>
    public double Mean => Tally(1, _ => 0)[0].Share;

    /// <summary>Looks at a line.</summary>
    /// <param name="space">The space.</param>
    /// <param name="line">The line; nothing that it asks for is without a range or in the past.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="share">The part of what is left that this line may spend.</param>
    /// <returns>Its points; null where that takes too much, or a horizon that there is not.</returns>
    public static LinePoints? Of(Space space, ProfileLine line, ProfileWork work, double share)
    {
        var tape = line.Condition.Tape!;
        var positions = line.Condition.Positions;
        var facts = positions.Where(space.IsFact).ToList();
        var moments = facts.Count == 0 ? [] : Moments.AxesOf(space, facts, asShares: true);
        if (moments is null)
            return null;
        var points = new LinePoints(space, tape);
        var numbers = positions.Where(position => !space.IsFact(position)).Select(position => space[position]).ToList();
        var cost = (double)tape.Cost + (NumberCost * positions.Count);
        var size = numbers.Aggregate(Grid.SizeOf(moments), (count, number) => count * number.Count);
        var most = work.Left * share;
        if (size <= MostCounted && cost * size <= most && work.TryTake(cost * size))
        {
            points.Count([.. numbers.Select(number => Axis.Of(number.Position, number.Low, (int)number.Count)), .. moments]);
            return points;
        }

        var sampled = MostSampled;
        while (sampled >= FewestSampled && cost * sampled > most)
            sampled /= 2;
        if (sampled < FewestSampled || !work.TryTake(cost * sampled))
            return null;
        points.Sample(new Sampler(space, positions, moments), sampled / Sampler.Replicates);
        return points;
    }

    /// <summary>How many parts the range of a number is shown in.</summary>
    public static int BinsOf(Dimension dimension)
    {
        const int mostValues = 60;
        const int intervals = 32;
        return dimension.Count <= mostValues ? (int)dimension.Count : intervals;
    }

    /// <summary>Whether what is asked depends on a number.</summary>
    public bool Reads(int position) => _bins.ContainsKey(position);

    /// <summary>The part of the range of a number in which a point lies.</summary>
    public int BinAt(int position, int point) => _bins[position][point];

    /// <summary>For each bin the share of its transitions at which the line is evaluated; NaN where there are none.</summary>
    /// <param name="count">How many bins there are.</param>
    /// <param name="binOf">The bin of a point.</param>
    public LineShare[] Tally(int count, Func<int, int> binOf)
    {
        var (all, held) = (new double[count], new double[count]);
        for (var point = 0; point < _holds.Count; point++)
        {
            var bin = binOf(point);
            all[bin] += _weights[point];
            if (_holds[point])
                held[bin] += _weights[point];
        }

        return [.. all.Select((weight, bin) => new LineShare(weight == 0 ? double.NaN : held[bin] / weight, held[bin] > 0))];
    }

    private void Count(IReadOnlyList<Axis> axes)
    {
        IsCounted = true;
        var grid = new Grid(axes);
        var places = _tape.Positions.Where(_space.IsOfPair)
            .Select(position => (Position: position, Axis: axes.Select((axis, place) => (axis, place)).First(known => known.axis.Positions.Contains(position)).place))
            .ToList();
        grid.Scan(_tape, _space.Memory, (start, count) =>
        {
            for (var i = 0; i < count; i++)
            {
                _weights.Add(axes.Select((axis, k) => axis.WeightOf(grid.CellOf(start + i, k))).Aggregate(1.0, (product, weight) => product * weight));
                _holds.Add(_tape.Output(0)[i] != 0);
                foreach (var (position, axis) in places)
                    Place(position, axes[axis].Values[0][grid.CellOf(start + i, axis)]);
            }
        });
    }

    private void Sample(Sampler sampler, int replicated)
    {
        _tape.Load(_space.Memory);
        for (var replicate = 0; replicate < Sampler.Replicates; replicate++)
        {
            for (var start = 0; start < replicated; start += Tape.Width)
            {
                var count = Math.Min(Tape.Width, replicated - start);
                sampler.Fill(_tape, replicate, start, count, 1);
                foreach (var position in _tape.Positions.Where(_space.IsOfPair))
                {
                    var values = _tape.InputAt(position);
                    for (var i = 0; i < count; i++)
                        Place(position, values[i]);
                }

                _tape.Run(count);
                for (var i = 0; i < count; i++)
                {
                    _weights.Add(1);
                    _holds.Add(_tape.Output(0)[i] != 0);
                }
            }
        }
    }

    private void Place(int position, double value)
    {
        if (!_bins.TryGetValue(position, out var bins))
            _bins.Add(position, bins = []);
        var dimension = _space[position];
        var count = BinsOf(dimension);
        var width = dimension.High - dimension.Low + (dimension.IsDiscrete ? 1 : 0);
        // Multiplied first: of whole numbers none is rounded into the part before.
        bins.Add((ushort)(width == 0 ? 0 : Math.Min((int)((value - dimension.Low) * count / width), count - 1)));
    }
}
