namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// Bounds of numbers in which others are used in several places. Where the real number only grows, or only falls, with one of
/// these, its extremes are at the ends; how far what is computed is from the real number, at most, is added. Where it does both,
/// it may do only one in each half.
/// </summary>
/// <param name="formula">The formula.</param>
/// <param name="work">What may be spent.</param>
internal sealed class CorrelatedRanges(Formula formula, RangeWork work)
{
    private const int MostHalvings = 3;

    // A slope that is of one sign up to so much of itself, and the errors in it, counts as being of that sign.
    private const double MostAgainst = 1e-9;

    /// <summary>What the number at the end of a part may be, as far as its part tells.</summary>
    public ValueRange RangeOf(Correlation part, Readings readings) =>
        new Part(this, part, readings).RangeOf([.. part.Shared.Select(node => readings[node])], MostHalvings);

    private sealed class Part(CorrelatedRanges owner, Correlation part, Readings readings)
    {
        private readonly Formula _formula = owner.Formula;
        private readonly int _count = part.Nodes.Length;
        private readonly Slopes _slopes = new(owner.Formula, part);
        private readonly ValueRange[] _ranges = new ValueRange[part.Nodes.Length];

        /// <summary>What the number may be where what is shared lies in some ranges.</summary>
        public ValueRange RangeOf(ValueRange[] shared, int halvings)
        {
            if (!owner.Work.TryTake(_count * (3 + shared.Length)))
                return ValueRange.Anything;
            if (!Compute(shared))
                return ValueRange.Anything;
            var natural = _ranges[_count - 1];
            _slopes.Follow(_ranges);
            var (low, high) = ((ValueRange[])shared.Clone(), (ValueRange[])shared.Clone());
            var (against, open) = (0.0, -1);
            for (var i = 0; i < shared.Length; i++)
            {
                var slope = _slopes.OfResult(i);
                var width = shared[i].High - shared[i].Low;
                var opposite = Math.Max(0, Math.Min(-slope.Low, slope.High));
                if (!(opposite <= slope.Size * MostAgainst) || double.IsInfinity(slope.Size))
                {
                    open = open >= 0 && shared[open].High - shared[open].Low >= width ? open : i;
                    continue;
                }

                var (first, last) = (ValueRange.Of(shared[i].Low), ValueRange.Of(shared[i].High));
                (low[i], high[i]) = -slope.Low <= slope.High ? (first, last) : (last, first);
                against += opposite * width;
            }

            var extremes = Extremes(low, high, _slopes.Error, UnitSteps.Up(against, against > 0 ? 4 : 0));
            var range = natural.Intersect(extremes);
            return open < 0 || halvings == 0 || shared[open].Low == shared[open].High ? range : range.Intersect(Halved(shared, open, halvings - 1));
        }

        private ValueRange Halved(ValueRange[] shared, int open, int halvings)
        {
            var whole = shared[open];
            var middle = (whole.Low / 2) + (whole.High / 2);
            var (lower, upper) = ((ValueRange[])shared.Clone(), (ValueRange[])shared.Clone());
            lower[open] = whole.Intersect(ValueRange.Between(whole.Low, middle));
            upper[open] = whole.Intersect(ValueRange.Between(middle, whole.High));
            return RangeOfHalf(lower, open, halvings).Union(RangeOfHalf(upper, open, halvings));
        }

        private ValueRange RangeOfHalf(ValueRange[] shared, int open, int halvings) =>
            shared[open].IsEmpty ? ValueRange.Empty : RangeOf(shared, halvings);

        private ValueRange Extremes(ValueRange[] low, ValueRange[] high, (double Before, double After) error, double against)
        {
            if (!Compute(low))
                return ValueRange.Anything;
            var least = _ranges[_count - 1].Low;
            if (!Compute(high))
                return ValueRange.Anything;
            var greatest = _ranges[_count - 1].High;

            // Of exact operands what is rounded keeps its order.
            if (error.Before > 0 || against > 0)
            {
                var reach = (2 * error.After) + against;
                least = UnitSteps.Down(least - reach, 1);
                greatest = UnitSteps.Up(greatest + reach, 1);
            }

            return least <= greatest ? ValueRange.Between(least, greatest) : ValueRange.Anything;
        }

        /// <summary>Computes the ranges of the part's nodes; false where one may not be finite.</summary>
        private bool Compute(ValueRange[] shared)
        {
            Span<ValueRange> operands = stackalloc ValueRange[2];
            for (var i = 0; i < _count; i++)
            {
                var node = part.Nodes[i];
                var sources = part.Operands[i];
                if (sources.Length > 0)
                {
                    for (var k = 0; k < sources.Length; k++)
                        operands[k] = _ranges[sources[k]];
                    _ranges[i] = NodeRanges.Of(_formula.Nodes[node], operands[..sources.Length]);
                }
                else
                {
                    _ranges[i] = part.SharedAt[i] is >= 0 and var place ? shared[place] : readings[node];
                }

                if (_ranges[i].MayBeNotFinite || !_ranges[i].MayBeFinite)
                    return false;
            }

            return true;
        }
    }

    private Formula Formula => formula;

    private RangeWork Work => work;
}
