using CsCheck;
using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>A box keeps what is different from its ground alone, and is told from none that keeps all its ranges.</summary>
public class BoxRangesTests
{
    private const int Count = 30;

    private static readonly Gen<ValueRange> s_range = Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 1], (low, width) => ValueRange.Between(low, low + width));

    private static readonly Gen<(int Position, ValueRange Range)[]> s_changes = Gen.Select(Gen.Int[0, Count - 1], s_range).Array[0, 40];

    [Fact]
    public void It_holds_what_an_array_would() => Gen.Select(s_range.Array[Count], s_changes).Sample((ground, changes) =>
    {
        var (expected, actual) = Change(ground, changes);

        for (var i = 0; i < Count; i++)
            Assert.Equal(expected[i], actual[i]);
        Assert.Equal(expected.Any(range => range.IsEmpty), actual.HasEmpty);
    });

    [Fact]
    public void The_same_ranges_are_equal_however_they_came_about() => Gen.Select(s_range.Array[Count], s_range.Array[Count], s_changes).Sample((ground, other, changes) =>
    {
        var (expected, actual) = Change(ground, changes);
        var (_, roundabout) = Change(other, [.. expected.Select((range, i) => (i, range))]);

        Assert.Equal(BoxRanges.Of(expected), actual);
        Assert.Equal(actual, roundabout);
        Assert.Equal(actual.Hash, roundabout.Hash);
    });

    [Fact]
    public void Another_range_makes_it_another() => Gen.Select(s_range.Array[Count], s_changes, Gen.Int[0, Count - 1]).Sample((ground, changes, position) =>
    {
        var (_, actual) = Change(ground, changes);

        Assert.NotEqual(actual, actual.With(position, ValueRange.Of(7)));
        Assert.Equal(actual, actual.With(position, ValueRange.Of(7)).With(position, actual[position]));
    });

    [Fact]
    public void Two_are_combined_range_by_range() => Gen.Select(s_range.Array[Count], s_range.Array[Count], s_changes, s_changes).Sample((ground, other, changes, others) =>
    {
        var first = BoxRanges.Of(ground);
        var second = BoxRanges.Of(other);

        foreach (var (a, b) in new[] { (Apply(first, changes), Apply(first, others)), (Apply(first, changes), Apply(second, others)) })
        {
            var (both, either) = (a.Combine(b, (x, y) => x.Intersect(y)), a.Combine(b, (x, y) => x.Union(y)));
            for (var i = 0; i < Count; i++)
            {
                Assert.Equal(a[i].Intersect(b[i]), both[i]);
                Assert.Equal(a[i].Union(b[i]), either[i]);
            }
        }
    });

    private static BoxRanges Apply(BoxRanges ranges, (int Position, ValueRange Range)[] changes) =>
        changes.Aggregate(ranges, (all, change) => all.With(change.Position, change.Range));

    private static (ValueRange[] Expected, BoxRanges Actual) Change(ValueRange[] ground, (int Position, ValueRange Range)[] changes)
    {
        var expected = (ValueRange[])ground.Clone();
        foreach (var (position, range) in changes)
            expected[position] = range;
        return (expected, Apply(BoxRanges.Of((ValueRange[])ground.Clone()), changes));
    }
}
