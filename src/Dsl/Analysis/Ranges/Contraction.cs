namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// What operands can still be where it is known what comes of them. Of numbers a bound is guessed with the inverse operation,
/// and whatever the guess leaves out is only taken away once the operation itself has shown that nothing comes of it: a guess
/// may be coarse, and what it leads to is proved.
/// </summary>
/// <param name="formula">The formula.</param>
/// <param name="work">What may be spent.</param>
internal sealed class Contraction(Formula formula, RangeWork work)
{
    // How far guesses are moved outwards, as a part of themselves, until one can be proved.
    private static readonly double[] s_slacks = [0, 4e-16, 2e-15, 1e-13];

    private readonly ValueRange[] _operands = new ValueRange[Math.Max(1, formula.MostOperands)];

    /// <summary>The range of a node from those of its operands.</summary>
    public ValueRange RangeOf(Readings readings, int node)
    {
        var range = NodeRanges.Of(formula.Nodes[node], Gather(readings, node));
        var operands = formula.Operands[node];
        return operands.Length == 2
            && Chosen(readings, operands[0]) is var chosen
            && chosen == Chosen(readings, operands[1])
            && NodeRanges.OfSame(formula.Nodes[node].Operation, readings[chosen]) is { } same
            ? range.Intersect(same)
            : range;
    }

    /// <summary>The node that a choice which is decided comes to.</summary>
    private int Chosen(Readings readings, int node)
    {
        while (formula.Nodes[node].Operation == RangeOperation.Choose
            && readings[formula.Operands[node][0]] is { IsPoint: true, Low: var truth })
        {
            node = formula.Operands[node][truth != 0 ? 1 : 2];
        }

        return node;
    }

    /// <summary>Restricts the operands of a node by what is known of it.</summary>
    /// <returns>An operand has been restricted.</returns>
    public bool Contract(Readings readings, int node)
    {
        work.TryTake(1);
        var operands = formula.Operands[node];
        var hasChanged = false;
        for (var i = 0; i < operands.Length && !readings.IsImpossible; i++)
        {
            var before = readings[operands[i]];
            if (before.IsPoint)
                continue;
            if (Rest(readings, node, i) is not { } rest)
                break;
            readings.Restrict(operands[i], rest);
            hasChanged |= readings[operands[i]] != before;
        }

        return hasChanged;
    }

    /// <summary>What is left of an operand; null where nothing follows for any.</summary>
    private ValueRange? Rest(Readings readings, int node, int place)
    {
        var result = readings[node];
        var operation = formula.Nodes[node].Operation;
        var operands = Gather(readings, node);
        if (operation is RangeOperation.Less or RangeOperation.LessOrEqual or RangeOperation.Equal)
            return result.IsPoint ? ComparisonRanges.Rest(operation, result.Low != 0, operands, place) : null;
        if (operation is RangeOperation.Not or RangeOperation.And or RangeOperation.Or or RangeOperation.Choose)
            return TruthRanges.Rest(operation, result, operands, place);
        return InverseRanges.Guess(operation, result, operands, place) is { } guess ? Prove(readings, node, place, guess) : operands[place];
    }

    private ValueRange Prove(Readings readings, int node, int place, ValueRange guess)
    {
        var range = readings[formula.Operands[node][place]];
        if (range.MayBeNaN && IsImpossible(ValueRange.NaN))
            range = range.Intersect(ValueRange.Between(double.NegativeInfinity, double.PositiveInfinity));
        if (range.MayBePositiveInfinity && IsImpossible(ValueRange.Of(double.PositiveInfinity)))
            range = range.Intersect(ValueRange.Between(double.NegativeInfinity, double.MaxValue).Or(nan: true));
        if (range.MayBeNegativeInfinity && IsImpossible(ValueRange.Of(double.NegativeInfinity)))
            range = range.Intersect(ValueRange.Between(-double.MaxValue, double.PositiveInfinity).Or(nan: true));
        if (range.MayBeZero && !guess.MayBeZero && IsImpossible(ValueRange.Of(0)))
            range = range.WithoutZero();
        range = Cut(range, guess.Least, isBelow: true);
        return Cut(range, guess.Greatest, isBelow: false);

        ValueRange Cut(ValueRange from, double bound, bool isBelow)
        {
            foreach (var slack in s_slacks)
            {
                // Around zero nothing can be proved of functions that are not exact.
                var reach = slack * (bound == 0 ? Math.Min(1, from.High - from.Low) : Math.Abs(bound));
                var end = isBelow ? bound - reach : bound + reach;
                if (!(isBelow ? from.Low < end : from.High > end))
                    return from;
                var finite = from.OnlyFinite();
                var outside = finite.Intersect(isBelow
                    ? ValueRange.Between(-double.MaxValue, Math.Min(UnitSteps.Down(end), double.MaxValue))
                    : ValueRange.Between(Math.Max(UnitSteps.Up(end), -double.MaxValue), double.MaxValue));
                if (outside.IsEmpty || IsImpossible(outside))
                {
                    var inside = isBelow
                        ? ValueRange.Between(end, double.PositiveInfinity).Or(nan: true, negative: true)
                        : ValueRange.Between(double.NegativeInfinity, end).Or(nan: true, positive: true);
                    return from.Intersect(inside);
                }
            }

            return from;
        }

        bool IsImpossible(ValueRange part)
        {
            if (!work.TryTake(1))
                return false;
            var operands = Gather(readings, node);
            operands[place] = part;
            return NodeRanges.Of(formula.Nodes[node], operands).Intersect(readings[node]).IsEmpty;
        }
    }

    private Span<ValueRange> Gather(Readings readings, int node)
    {
        var operands = formula.Operands[node];
        for (var i = 0; i < operands.Length; i++)
            _operands[i] = readings[operands[i]];
        return _operands.AsSpan(0, operands.Length);
    }
}
