using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

public class ValueRangeTests
{
    [Fact]
    public void An_infinite_end_may_be_reached()
    {
        var range = ValueRange.Between(0, double.PositiveInfinity);

        Assert.True(range.Contains(double.PositiveInfinity));
        Assert.True(range.Contains(double.MaxValue));
        Assert.False(range.Contains(double.NegativeInfinity));
        Assert.False(range.Contains(double.NaN));
        Assert.Equal(double.MaxValue, range.High);
        Assert.Equal(double.PositiveInfinity, range.Greatest);
    }

    [Fact]
    public void Zero_may_be_left_out()
    {
        var range = ValueRange.Between(-1, 1).WithoutZero();

        Assert.False(range.MayBeZero);
        Assert.False(range.Contains(0));
        Assert.False(range.Contains(-0.0));
        Assert.True(range.Contains(double.Epsilon));
        Assert.True(range.Union(ValueRange.Of(0)).MayBeZero);
        Assert.False(range.Intersect(ValueRange.Between(0, 3)).MayBeZero);
    }

    [Fact]
    public void Without_zero_whole_numbers_begin_at_1() =>
        Assert.Equal(ValueRange.Whole(1, 5), ValueRange.Whole(0, 5).WithoutZero());

    [Fact]
    public void What_both_may_be_is_whole_where_one_is() =>
        Assert.Equal(ValueRange.Whole(1, 2), ValueRange.Whole(-4, 4).Intersect(ValueRange.Between(0.5, 2.5)));

    [Fact]
    public void Nothing_is_left_of_what_does_not_meet()
    {
        var range = ValueRange.Of(1).Intersect(ValueRange.Of(2));

        Assert.True(range.IsEmpty);
        Assert.Equal(ValueRange.Empty, range);
        Assert.Equal(ValueRange.Empty, ValueRange.Whole(0.2, 0.8));
        Assert.Equal(ValueRange.Of(3), range.Union(ValueRange.Of(3)));
    }

    [Fact]
    public void Numbers_that_are_none_stay_when_finite_ones_go() =>
        Assert.Equal(ValueRange.NaN, ValueRange.Anything.Intersect(ValueRange.NaN));

    [Fact]
    public void A_number_may_be_infinite_alone()
    {
        var range = ValueRange.Of(double.NegativeInfinity);

        Assert.False(range.IsEmpty);
        Assert.False(range.MayBeFinite);
        Assert.Equal(double.NegativeInfinity, range.Greatest);
        Assert.Equal(double.NegativeInfinity, range.Least);
    }
}
