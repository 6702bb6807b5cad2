namespace Espalier.Reports.Summaries;

/// <summary>A cell of a summary table.</summary>
/// <param name="Value">The figures.</param>
/// <param name="Estimate">The estimate as text.</param>
/// <param name="Ends">The interval's ends as text, in brackets; null where there is no interval.</param>
public sealed record SummaryCell(SeedSummary Value, string Estimate, string? Ends)
{
    /// <summary>Writes figures of a measure; shares all have as many digits.</summary>
    internal static SummaryCell? Of(SeedSummary? summary, bool isShare)
    {
        if (summary is null)
            return null;
        Func<double, string> write = isShare ? Figures.Share : Figures.Of;
        return new(
            summary,
            write(summary.Estimate),
            summary.Interval is { } interval ? $"[{write(interval.Low)}, {write(interval.High)}]" : null);
    }
}
