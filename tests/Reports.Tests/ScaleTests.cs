using CsCheck;
using Espalier.Reports.Html;

namespace Espalier.Reports.Tests;

public sealed class ScaleTests
{
    [Fact]
    public void Ticks_are_round_and_within_the_range() =>
        Gen.Select(Gen.Double[-1000, 1000], Gen.Double[0.001, 1000]).Sample((low, width) =>
        {
            var scale = Scale.Linear(low, low + width, 0, 100);
            Assert.InRange(scale.Ticks.Length, 1, 9);
            Assert.All(scale.Ticks, tick => Assert.InRange(scale.At(tick), -1e-6, 100 + 1e-6));
        });

    [Fact]
    public void Values_far_apart_are_placed_by_their_logarithm_with_zero_set_apart()
    {
        var scale = Scale.ForValues([0, 0.01, 0.1, 1], 0, 100);
        Assert.Equal(0, scale.At(0));
        Assert.Equal(100, scale.At(1), 1e-9);
        Assert.Equal(scale.At(0.1) - scale.At(0.01), scale.At(1) - scale.At(0.1), 1e-9);
        Assert.NotNull(scale.Gap);
    }

    [Fact]
    public void Values_close_together_are_placed_as_they_are()
    {
        var scale = Scale.ForValues([1, 2, 4], 0, 90);
        Assert.Equal(30, scale.At(2), 1e-9);
        Assert.Null(scale.Gap);
    }

    [Fact]
    public void A_single_value_has_a_place() => Assert.Equal(50, Scale.Linear(3, 3, 0, 100).At(3), 1e-9);
}
