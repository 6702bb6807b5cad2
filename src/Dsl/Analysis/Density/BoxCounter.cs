using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// Bounds of the share of the points at which any of some conditions holds, by branch and prune: boxes in which that is proved
/// one way or the other count, and the largest of the others is cut in two, as long as there is work for it. Where a condition
/// can hold, and where it can fail, is narrowed first, so that what has the sides of a box is cut out at once.
/// </summary>
internal sealed class BoxCounter
{
    // Nothing is cut finer than this: sums of shares have rounding errors of their own.
    private const double Finest = 1e-14;

    // More boxes would take more memory than they tell.
    private const int MostOpen = 4096;

    private readonly Space _space;
    private readonly ProfileWork _work;
    private readonly IReadOnlyList<Condition> _conditions;
    private readonly List<Dimension> _sides;
    private readonly SortedSet<(double Rank, long Number, OpenBox Box)> _open = new(Comparer<(double Rank, long Number, OpenBox Box)>.Create(
        (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Number.CompareTo(b.Number)));

    private double _inside;
    private double _outside;
    private long _number;
    private bool _isSpent;

    /// <summary>Looks at all that is declared.</summary>
    /// <param name="space">The space.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="conditions">The conditions. All that they read is bounded, and none reads the past or a fact of the step.</param>
    public BoxCounter(Space space, ProfileWork work, IReadOnlyList<Condition> conditions)
    {
        _space = space;
        _work = work;
        _conditions = conditions;
        _sides = [.. new SortedSet<int>(conditions.SelectMany(condition => condition.Positions)).Select(position => space[position])];
        LookAt(new OpenBox(space.Declared, 1, [.. Enumerable.Range(0, conditions.Count)]));
    }

    /// <summary>The share of the points at which one of them is proved to hold.</summary>
    public double Low => _open.Count == 0 ? High : Math.Min(_inside, 1);

    /// <summary>The share of the points at which it is not proved that none holds.</summary>
    public double High => _outside == 0 ? 1 : Math.Max(1 - _outside, Math.Min(_inside, 1));

    /// <summary>The boxes in which neither is proved, the largest first.</summary>
    public IEnumerable<OpenBox> Open => _open.Select(entry => entry.Box);

    /// <summary>Where alone any of them can hold, as far as that was seen at first; null where none can.</summary>
    public Box? Region { get; private set; }

    /// <summary>The largest box in which none of them holds, of those that were looked at; or null.</summary>
    public OpenBox? Hole { get; private set; }

    /// <summary>Cuts boxes in two, until an amount of work is spent.</summary>
    public void Refine(double amount)
    {
        var end = _work.Left - amount;
        while (_open.Count is > 0 and < MostOpen && _work.Left > end && !_isSpent)
        {
            var largest = _open.Min;
            if (largest.Box.Share < Finest || Split(largest.Box) is not var (lower, upper))
                return;
            _open.Remove(largest);
            LookAt(lower);
            LookAt(upper);
        }
    }

    private void LookAt(OpenBox open)
    {
        var left = new List<int>();
        var holding = (Box?)null;
        var cannot = open.Box;
        foreach (var index in open.Conditions)
        {
            var condition = _conditions[index];
            var holds = open.Box;
            var fails = condition.Cover < 1 ? open.Box : null;
            foreach (var predicate in condition.Predicates)
            {
                if (!_work.TryTake(predicate, 2))
                {
                    _isSpent = true;
                    fails = open.Box;
                    continue;
                }

                holds = _space.Ranges.Narrow(holds, predicate, holds: true);
                if (holds.IsEmpty)
                    break;
                if (fails != open.Box && _space.Ranges.Narrow(open.Box, predicate, holds: false) is { IsEmpty: false } failing)
                    fails = Unite(fails, failing);
            }

            if (holds.IsEmpty)
                continue;
            left.Add(index);
            holding = Unite(holding, holds);
            cannot = fails is null ? Empty(open.Box) : cannot.Intersect(fails);
            if (cannot.IsEmpty)
            {
                _inside += open.Share;
                return;
            }
        }

        if (holding is null)
        {
            Exclude(new OpenBox(open.Box, open.Share, []));
            return;
        }

        Cut(open, left, holding, cannot);
    }

    private static Box Empty(Box box) => box.With(0, ValueRange.Empty);

    private static Box Unite(Box? first, Box second) => first is null || first.IsEmpty ? second : first.Union(second);

    // Outside of where any can hold none does; outside of where all can fail one holds.
    private void Cut(OpenBox open, List<int> left, Box holding, Box failing)
    {
        Region ??= holding;
        var rest = holding.Intersect(failing);
        var (can, cannot) = (ShareOf(holding), ShareOf(failing));
        var share = rest.IsEmpty ? 0 : ShareOf(rest);
        _inside += open.Share - Math.Min(open.Share, cannot);
        if (can < open.Share)
            Exclude(open, holding);
        if (share > 0)
            _open.Add((-share, _number++, new OpenBox(rest, share, left)));
    }

    private void Exclude(OpenBox open, Box holding)
    {
        var box = open.Box;
        foreach (var position in _sides.Select(side => side.Position))
        {
            var (whole, part, isDiscrete) = (box[position], holding[position], _space[position].IsDiscrete);
            if (part.Low > whole.Low)
                Exclude(box.With(position, isDiscrete ? ValueRange.Whole(whole.Low, part.Low - 1) : ValueRange.Between(whole.Low, BesideZero(part.Low))));
            if (part.High < whole.High)
                Exclude(box.With(position, isDiscrete ? ValueRange.Whole(part.High + 1, whole.High) : ValueRange.Between(BesideZero(part.High), whole.High)));
            box = box.With(position, part);
        }
    }

    // The least number that there is stands for a bound of 0 that is not reached.
    private static double BesideZero(double value) => Math.Abs(value) <= double.Epsilon ? 0 : value;

    private void Exclude(Box box) => Exclude(new OpenBox(box, ShareOf(box), []));

    private void Exclude(OpenBox hole)
    {
        _outside += hole.Share;
        if (hole.Share > (Hole?.Share ?? 0))
            Hole = hole;
    }

    private (OpenBox Lower, OpenBox Upper)? Split(OpenBox open)
    {
        var widest = (Dimension?)null;
        var most = 0.0;
        foreach (var side in _sides)
        {
            var range = open.Box[side.Position];
            var width = range.Low < range.High ? ShareOf(side, range) : 0;
            if (width > most)
                (widest, most) = (side, width);
        }

        if (widest is null)
            return null;
        var whole = open.Box[widest.Position];
        var middle = whole.Low + ((whole.High - whole.Low) / 2);
        if (widest.IsDiscrete)
            middle = Math.Floor(middle);
        else if (middle <= whole.Low || middle >= whole.High)
            return null;
        return (
            Half(widest.IsDiscrete ? ValueRange.Whole(whole.Low, middle) : ValueRange.Between(whole.Low, middle)),
            Half(widest.IsDiscrete ? ValueRange.Whole(middle + 1, whole.High) : ValueRange.Between(middle, whole.High)));

        OpenBox Half(ValueRange range)
        {
            var box = open.Box.With(widest.Position, range);
            return new OpenBox(box, ShareOf(box), open.Conditions);
        }
    }

    private double ShareOf(Box box)
    {
        if (box.IsEmpty)
            return 0;
        var share = 1.0;
        foreach (var side in _sides)
            share *= ShareOf(side, box[side.Position]);
        return share;
    }

    private static double ShareOf(Dimension side, ValueRange range) => side.Low == side.High ? 1
        : side.IsDiscrete ? (range.High - range.Low + 1) / side.Count
        : (range.High - range.Low) / (side.High - side.Low);
}
