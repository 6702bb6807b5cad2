using Espalier.Rewards;
using Espalier.Runtime.Environments;

namespace Espalier.Runtime.Tests.Environments;

/// <summary>What a result keeps of what a constraint said.</summary>
public class TermSummaryTests
{
    [Theory]
    [InlineData(-1.0, 0.0, 0.75)]
    [InlineData(-4.0, 4.0, 0.46875)]
    [InlineData(0.0, 1.0, -0.25)]
    [InlineData(-0.25, -0.25, null)]
    public void A_mean_score_is_told_as_a_share_of_what_is_possible(double low, double high, double? share)
    {
        Assert.Equal(share, ShareOf(new ScoreRange(low, high), evaluations: 8, score: -2));
    }

    [Fact]
    public void Without_bounds_or_evaluations_there_is_no_share()
    {
        Assert.Null(ShareOf(null, evaluations: 8, score: -2));
        Assert.Null(ShareOf(new ScoreRange(-1, 0), evaluations: 0, score: 0));
        Assert.Null(ShareOf(new ScoreRange(-double.MaxValue, double.MaxValue), evaluations: 1, score: 0));
    }

    private static double? ShareOf(ScoreRange? range, long evaluations, double score)
    {
        var term = new TermInfo("t", DemandKind.Require, 1, "require t: x", new SourceSpan("A.constraints", 1, 1, 1, 2)) { Score = range };
        return TermSummary.Of([term], [new TermTally(evaluations, score, 0, 0)], steps: 10, episodes: 1).Single().ShareOfPossible;
    }
}
