namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What a formula's numbers may be in boxes. What has been asked is remembered for a while.</summary>
/// <param name="formula">The formula.</param>
/// <param name="declared">What its world declares.</param>
/// <param name="work">What may be spent.</param>
/// <param name="given">How many of its roots, the last ones, are bools that hold wherever it is asked about.</param>
internal sealed class FormulaRanges(Formula formula, Box declared, RangeWork work, int given = 0)
{
    // Beyond what computing every number once takes.
    private const int MostOfQuestion = 20_000;
    private const int MostRemembered = 128;

    private readonly Propagation _propagation = new(formula, work);
    private readonly Dictionary<(Box Box, bool Holds), Box?> _narrowed = [];
    private readonly Dictionary<Box, ValueRange[]> _ranges = [];
    private Box? _last;
    private Readings? _lastReadings;

    /// <summary>Whether that this, a bool, holds may tell more of another formula than a box can: of what both are computed from.</summary>
    public bool TellsOf(FormulaRanges other) => !formula.IsOfRanges && (formula.Reads[formula.Roots[0]] & other.ReadsOfRoots) != 0;

    private ulong ReadsOfRoots => formula.Roots.Aggregate(0UL, (all, root) => all | formula.Reads[root]);

    /// <summary>What its roots, those aside that hold, may be in a box that is not empty.</summary>
    public ValueRange[] Evaluate(Box box)
    {
        if (_ranges.TryGetValue(box, out var known))
            return (ValueRange[])known.Clone();
        work.Begin(MostOfQuestion);
        var readings = Read(box).Copy();
        var asked = formula.Roots.Length - given;
        for (var i = asked; i < formula.Roots.Length; i++)
            readings.Restrict(formula.Roots[i], ValueRange.Of(1));
        if (!readings.IsImpossible)
            _propagation.Run(readings, formula.Roots, isAssumed: given > 0);
        var ranges = new ValueRange[asked];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = readings.IsImpossible ? ValueRange.Empty : readings[formula.Roots[i]];
        if (_ranges.Count == MostRemembered)
            _ranges.Clear();
        _ranges.Add(box, ranges);
        return (ValueRange[])ranges.Clone();
    }

    /// <summary>The part of a box that is not empty where its root, a bool, has a value; null where there is none.</summary>
    public Box? Narrow(Box box, bool holds)
    {
        if (_narrowed.TryGetValue((box, holds), out var known))
            return known;
        work.Begin(MostOfQuestion);
        var narrowed = Assume(box, ValueRange.Of(holds ? 1 : 0));
        if (_narrowed.Count == MostRemembered)
            _narrowed.Clear();
        _narrowed.Add((box, holds), narrowed);
        return narrowed;
    }

    private Box? Assume(Box box, ValueRange truth)
    {
        var readings = Read(box);
        var root = formula.Roots[0];
        if (readings.IsImpossible || readings[root].Intersect(truth).IsEmpty)
            return null;
        if (readings[root] == truth)
            return box;
        readings = readings.Copy();
        readings.Restrict(root, truth);
        _propagation.Run(readings, formula.Roots, isAssumed: true);
        if (readings.IsImpossible)
            return null;
        var narrowed = box;
        for (var i = 0; i < formula.Nodes.Length; i++)
        {
            if (formula.Nodes[i] is { Operation: RangeOperation.Variable, Instant: 0, Place: var position } && readings[i] != box[position])
                narrowed = narrowed.With(position, readings[i]);
        }

        return narrowed;
    }

    /// <summary>What follows for each number from the box alone.</summary>
    private Readings Read(Box box)
    {
        if (_lastReadings is not null && box.Equals(_last))
            return _lastReadings;
        var readings = new Readings(formula);
        for (var i = 0; i < formula.Nodes.Length && !readings.IsImpossible; i++)
        {
            // At another instant anything declared may have been.
            if (formula.Nodes[i] is { Operation: RangeOperation.Variable, Place: var position, Instant: var instant })
                readings.Restrict(i, instant == 0 ? box[position] : box[position].Union(declared[position]));
        }

        _propagation.Compute(readings);
        (_last, _lastReadings) = (box, readings);
        return readings;
    }
}
