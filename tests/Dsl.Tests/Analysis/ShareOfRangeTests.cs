using Espalier.Dsl.Analysis;
using Espalier.Dsl.Tests.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis;

/// <summary>How much of what a step can differ by is due to each line.</summary>
public class ShareOfRangeTests
{
    private readonly Declared _declared = new("state { x : real in 0..3; on : bool; free : real; }");

    [Theory]
    [InlineData("reward a: x; penalize b: x weight 2;", 1.0 / 3, 2.0 / 3)]
    [InlineData("reward a: 9 when on; reward b: x;", 0.75, 0.25)]
    [InlineData("reward a: 9; reward b: x;", 0.0, 1.0)]
    [InlineData("reward a: 9; reward b: 1;", 0.0, 0.0)]
    [InlineData("reward a: x; metric b: x;", 1.0, 0.0)]
    [InlineData("reward a: x; penalize b: x limit 3 per episode;", 1.0, 0.0)]
    [InlineData("reward a: x; clip 0..1;", 1.0, double.NaN)]
    [InlineData("reward a: x; reward b: free;", double.NaN, double.NaN)]
    public void A_line_has_the_share_of_the_width_that_it_adds(string lines, params double[] shares) =>
        Assert.Equal(shares, SharesOf(lines), (expected, found) => expected.Equals(found) || Math.Abs(expected - found) < 1e-12);

    private IEnumerable<double> SharesOf(string lines) => SetAnalyzer
        .Analyze(_declared.World, _declared.Set(lines), AnalysisOptions.Build, TestContext.Current.CancellationToken)
        .Terms.Select(term => term.ShareOfRange);
}
