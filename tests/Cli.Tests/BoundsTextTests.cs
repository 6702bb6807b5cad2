using Espalier.Cli.Explaining;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Tests;

/// <summary>Bounds are told as ranges, and what is missing in words.</summary>
public class BoundsTextTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(-1, 0, false, "-1..0", "between -1 and 0")]
    [InlineData(10, 10, false, "10", "10")]
    [InlineData(-0.12344, 0.12341, false, "-0.1235..0.1235", "between -0.1235 and 0.1235")]
    [InlineData(0, Infinity, false, ">= 0", "at least 0")]
    [InlineData(-Infinity, 3, true, "<= 3", "at most 3")]
    [InlineData(-Infinity, Infinity, true, "unbounded", null)]
    [InlineData(0, 2, true, "0..2 !", "between 0 and 2")]
    [InlineData(Infinity, -Infinity, false, "never", null)]
    [InlineData(Infinity, -Infinity, true, "never finite", null)]
    public void Bounds_are_told(double low, double high, bool mayBeNotFinite, string cell, string? words)
    {
        var bounds = new ScoreBounds(low, high, mayBeNotFinite);

        Assert.Equal((cell, words), (BoundsText.Of(bounds), BoundsText.InWords(bounds)));
    }
}
