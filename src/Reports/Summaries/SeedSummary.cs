using Espalier.Measures.Statistics;
using Espalier.Rewards;

namespace Espalier.Reports.Summaries;

/// <summary>What several seeds come to.</summary>
/// <param name="Estimate">Their interquartile mean.</param>
/// <param name="Interval">Its 95 % interval; null where there is one seed only, or no seeds at all.</param>
/// <param name="Seeds">The number of seeds; 0 for what does not depend on them.</param>
public sealed record SeedSummary(double Estimate, Interval? Interval, int Seeds)
{
    /// <summary>The confidence of the intervals of summaries.</summary>
    public const double Confidence = 0.95;

    /// <summary>The estimate, with the interval's ends where there are any.</summary>
    public string Text => Interval is null ? Figures.Of(Estimate) : Figures.WithEnds(Interval);

    /// <summary>Summarises scores; null where there are none.</summary>
    internal static SeedSummary? Of(double[] scores, StreamKey key, int resamples = Bootstrap.DefaultResamples) => scores switch
    {
        [] => null,
        [var only] => new(only, null, 1),
        _ when InterquartileMean.Estimate([scores], Confidence, key, resamples) is var interval =>
            new(interval.Estimate, interval, scores.Length),
        _ => null,
    };
}
