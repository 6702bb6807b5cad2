using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>Something that guards test, and the values that tell all their tests of it apart.</summary>
/// <param name="value">What it is: a bool, an enum, a number, or the difference of two numbers that are compared.</param>
/// <param name="other">The second of the two numbers, or null.</param>
internal sealed class GuardVariable(BoundExpression value, BoundExpression? other)
{
    private readonly SortedSet<double> _thresholds = [];
    private List<double>? _candidates;

    /// <summary>Takes note of a constant that it is compared with.</summary>
    public void CompareWith(double threshold)
    {
        if (_thresholds.Add(threshold))
            _candidates = null;
    }

    /// <summary>A value for every region of its domain between and at the constants that it is compared with.</summary>
    public IReadOnlyList<double> Candidates => _candidates ??= value.Type switch
    {
        BoolType => [0, 1],
        EnumType { Enum.Members.Count: var count } => [.. Enumerable.Range(0, count).Select(index => (double)index)],
        _ => [.. NumbersIn(Range())],
    };

    /// <summary>What it is like where it has a value, in the words of the language.</summary>
    public string Describe(double at)
    {
        if (other is not null)
            return $"{BoundText.Of(value)} {(at > 0 ? ">" : at < 0 ? "<" : "==")} {BoundText.Of(other)}";
        return value.Type switch
        {
            BoolType => at != 0 ? BoundText.Of(value) : $"not {BoundText.Of(value)}",
            EnumType { Enum.Members: var members } => $"{BoundText.Of(value)} == {members[(int)at]}",
            _ => $"{BoundText.Of(value)} == {Numbers.Format(at)}",
        };
    }

    private (double Low, double High, bool IsWhole) Range()
    {
        var (low, high) = RangeOf(value.Type);
        if (other is null)
            return (low, high, value.Type is IntType);
        var (otherLow, otherHigh) = RangeOf(other.Type);
        return (low - otherHigh, high - otherLow, value.Type is IntType && other.Type is IntType);
    }

    private static (double Low, double High) RangeOf(DslType type) => type switch
    {
        IntType whole => (whole.Low ?? double.NegativeInfinity, whole.High ?? double.PositiveInfinity),
        RealType real => (real.Low, real.High),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private IEnumerable<double> NumbersIn((double Low, double High, bool IsWhole) range)
    {
        var finite = _thresholds.Append(range.Low).Append(range.High).Where(Numbers.IsFinite).Distinct().OrderBy(point => point).ToList();
        if (finite.Count == 0)
            return [0];
        List<double> points = [finite[0] - 1, .. finite, finite[finite.Count - 1] + 1];
        points.AddRange(range.IsWhole
            ? finite.SelectMany(point => new[] { Math.Floor(point) - 1, Math.Floor(point), Math.Ceiling(point), Math.Ceiling(point) + 1 })
            : finite.Zip(finite.Skip(1), (low, high) => low + ((high - low) / 2)));
        return points
            .Where(point => point >= range.Low && point <= range.High && (!range.IsWhole || Numbers.IsWhole(point)))
            .Distinct().OrderBy(point => point);
    }
}
