namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>The product of axes, numbered with the last axis running fastest.</summary>
internal sealed class Grid
{
    private readonly long[] _strides;
    private readonly bool[] _isEven;

    /// <summary>The product of axes.</summary>
    /// <param name="axes">The axes. Their product is no larger than a set of bits may be.</param>
    public Grid(IReadOnlyList<Axis> axes)
    {
        Axes = axes;
        _strides = new long[axes.Count];
        _isEven = new bool[axes.Count + 1];
        _isEven[axes.Count] = true;
        Size = 1;
        for (var i = axes.Count - 1; i >= 0; i--)
        {
            _strides[i] = Size;
            _isEven[i] = _isEven[i + 1] && axes[i].Weights is null;
            Size *= axes[i].Count;
        }
    }

    /// <summary>The axes.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>How many points it has.</summary>
    public long Size { get; }

    /// <summary>How many points axes have together; ∞ where they are too many to count.</summary>
    public static double SizeOf(IEnumerable<Axis> axes) => axes.Aggregate(1.0, (size, axis) => size * axis.Count);

    /// <summary>How far two points that differ by one cell of an axis are apart.</summary>
    public long StrideOf(int axis) => _strides[axis];

    /// <summary>The cell of an axis in which a point lies.</summary>
    public int CellOf(long point, int axis) => (int)(point / _strides[axis] % Axes[axis].Count);

    /// <summary>The points at which the first value of a tape is not 0.</summary>
    public ulong[] Find(Tape tape, TapeMemory memory)
    {
        var bits = Bits.Make(Size);
        Scan(tape, memory, (start, count) =>
        {
            var values = tape.Output(0);
            for (var i = 0; i < count; i++)
            {
                if (values[i] != 0)
                    Bits.Add(bits, start + i);
            }
        });
        return bits;
    }

    /// <summary>Runs a tape over all points, some at a time.</summary>
    /// <param name="tape">The tape; the axes set all positions that it reads.</param>
    /// <param name="memory">What it runs in.</param>
    /// <param name="visit">Looks at its values: the first point, and how many there are.</param>
    public void Scan(Tape tape, TapeMemory memory, Action<long, int> visit)
    {
        tape.Load(memory);
        var columns = tape.Positions.Select(position => (Values: ValuesOf(position, out var axis), Axis: axis, Column: tape.InputAt(position))).ToList();
        for (var start = 0L; start < Size; start += Tape.Width)
        {
            var count = (int)Math.Min(Tape.Width, Size - start);
            foreach (var (values, axis, column) in columns)
                Write(values, _strides[axis], start, count, column);
            tape.Run(count);
            visit(start, count);
        }
    }

    /// <summary>The share of the points of a set.</summary>
    public double ShareOf(ulong[] bits) => Sum(bits, 0, 0);

    /// <summary>Spreads a set of points of a grid of some of the axes, in their order, over this one.</summary>
    public ulong[] Spread(Grid part, ulong[] bits)
    {
        var spread = Bits.Make(Size);
        var strides = Axes.Select(axis => part.StrideOf(axis)).ToArray();
        Spread(bits, strides, 0, 0, spread, 0);
        return spread;
    }

    /// <summary>The points of the first axes at which a set has any point.</summary>
    /// <param name="axes">How many axes there are left.</param>
    /// <param name="bits">The set.</param>
    public ulong[] Reduce(int axes, ulong[] bits)
    {
        if (axes == Axes.Count)
            return bits;
        var block = axes == 0 ? Size : _strides[axes - 1];
        var reduced = Bits.Make(Size / block);
        for (var i = 0L; i < Size / block; i++)
        {
            if (Bits.HasAny(bits, i * block, block))
                Bits.Add(reduced, i);
        }

        return reduced;
    }

    private static void Write(double[] values, long stride, long start, int count, double[] column)
    {
        var at = 0;
        while (at < count)
        {
            var point = start + at;
            var value = values[point / stride % values.Length];
            var end = (int)Math.Min(count, at + stride - (point % stride));
            while (at < end)
                column[at++] = value;
        }
    }

    private double[] ValuesOf(int position, out int axis)
    {
        for (axis = 0; axis < Axes.Count; axis++)
        {
            var place = Array.IndexOf(Axes[axis].Positions, position);
            if (place >= 0)
                return Axes[axis].Values[place];
        }

        throw new ArgumentException("No axis sets a position that is read.", nameof(position));
    }

    private double Sum(ulong[] bits, int axis, long start)
    {
        var length = axis == 0 ? Size : _strides[axis - 1];
        if (_isEven[axis])
            return (double)Bits.Count(bits, start, length) / length;
        var sum = 0.0;
        for (var cell = 0; cell < Axes[axis].Count; cell++)
            sum += Axes[axis].WeightOf(cell) * Sum(bits, axis + 1, start + (cell * _strides[axis]));
        return sum;
    }

    private long StrideOf(Axis axis)
    {
        for (var i = 0; i < Axes.Count; i++)
        {
            if (ReferenceEquals(Axes[i], axis))
                return _strides[i];
        }

        return 0;
    }

    // A stride of 0: the part does not have the axis.
    private void Spread(ulong[] bits, long[] strides, int axis, long from, ulong[] spread, long to)
    {
        var length = axis == 0 ? Size : _strides[axis - 1];
        var (hasAny, hasAll) = (false, true);
        for (var i = axis; i < strides.Length; i++)
        {
            hasAny |= strides[i] != 0;
            hasAll &= strides[i] != 0;
        }

        if (!hasAny)
        {
            if (Bits.Has(bits, from))
                Bits.Fill(spread, to, length);
        }
        else if (hasAll)
        {
            Bits.Copy(bits, from, spread, to, length);
        }
        else
        {
            for (var cell = 0; cell < Axes[axis].Count; cell++)
                Spread(bits, strides, axis + 1, from + (cell * strides[axis]), spread, to + (cell * _strides[axis]));
        }
    }
}
