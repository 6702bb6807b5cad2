using Espalier.Measures;
using Espalier.Measures.Statistics;
using Espalier.Reports.Scores;
using Espalier.Runs.Experiments;

namespace Espalier.Reports.Verdicts;

/// <summary>Evidence on A &lt; B, A &gt; B and A equals B within E: the difference of means over seeds.</summary>
internal static class DifferenceEvidence
{
    private const double EquivalenceConfidence = 0.9;

    internal static Evidence Gather(ExpectationDescription expectation, ScoreSheet left, ScoreSheet right)
    {
        var (a, b) = (left.Values, right.Values);
        var seeds = Math.Min(a.Length, b.Length);
        var evidence = new Evidence
        {
            Sides = $"{left.Label} is {Figures.Of(Sample.Mean(a))} and {right.Label} {Figures.Of(Sample.Mean(b))} on average over "
                + (a.Length == b.Length ? $"{a.Length} seeds each" : $"{a.Length} and {b.Length} seeds"),
            Seeds = seeds,
            EffectName = "the difference is",
            Effect = null,
            PValue = null,
        };
        if (seeds < 2)
            return evidence;

        var difference = MeanDifference.Welch(a, b);
        var negligible = expectation.Within ?? MeasureCatalogue.Find(expectation.Left.Measure)?.Negligible;
        var isEquality = expectation.Relation == ExpectedRelation.EqualWithin;
        var spread = Math.Sqrt((Sample.Variance(a) + Sample.Variance(b)) / 2);
        return evidence with
        {
            Effect = difference.ToInterval(isEquality ? 1 - (2 * (1 - expectation.Confidence)) : expectation.Confidence),
            PValue = isEquality ? difference.EquivalencePValue(expectation.Within!.Value) : difference.PValue,
            Negligible = negligible,
            IsNegligible = negligible is { } width && difference.ToInterval(EquivalenceConfidence).IsWithin(width),
            SeedsNeeded = SeedsNeeded(Math.Max(Math.Abs(difference.Estimate), negligible ?? 0), spread, 1 - expectation.Confidence),
        };
    }

    private static string? SeedsNeeded(double difference, double spread, double level) =>
        Power.CountForTwoGroups(difference, spread, level) is { } count
            ? $"telling a difference of {Figures.Of(difference)} at the observed spread of {Figures.Of(spread)} takes "
                + $"{Figures.Count(count)} seeds a side (80 % power)"
            : null;
}
