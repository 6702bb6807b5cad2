using Espalier.Measures.Statistics;
using Espalier.Reports.Scores;

namespace Espalier.Reports.Verdicts;

/// <summary>
/// Outcomes on a probe are compared only between runs that are equally good at what they were trained for.
/// </summary>
internal static class CompetenceGate
{
    /// <summary>The greatest difference in training success that is allowed.</summary>
    internal const double HalfWidth = 0.05;

    private const double Confidence = 0.9;

    /// <summary>Why the comparison would not be fair, as a sentence; null where it is.</summary>
    /// <param name="sheets">Success in training of everything that is compared; at least two seeds each.</param>
    internal static string? FindFault(IReadOnlyList<ScoreSheet> sheets)
    {
        if (sheets.FirstOrDefault(sheet => sheet.Problem is not null) is { } without)
            return $"Competence cannot be compared: {without.Problem}.";
        var low = sheets.MinBy(sheet => Sample.Mean(sheet.Values))!;
        var high = sheets.MaxBy(sheet => Sample.Mean(sheet.Values))!;
        var difference = MeanDifference.Welch(high.Values, low.Values).ToInterval(Confidence);
        return difference.IsWithin(HalfWidth)
            ? null
            : $"Competence differs: {high.Label} is {Figures.Of(Sample.Mean(high.Values))} in training and {low.Label} "
                + $"{Figures.Of(Sample.Mean(low.Values))}; the difference {Figures.WithEnds(difference)} "
                + $"({Figures.Percent(Confidence)} by {difference.Method}) is not shown to be within ±{Figures.Plain(HalfWidth)}.";
    }
}
