namespace Espalier.Measures.Statistics;

/// <summary>An estimate with an interval, and how the interval was made.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
/// <param name="Confidence">The confidence, in 0..1.</param>
/// <param name="Method">The method, in words that can stand behind "by".</param>
public sealed record Interval(double Estimate, double Low, double High, double Confidence, string Method)
{
    /// <summary>Whether the whole interval is below a value.</summary>
    public bool IsBelow(double value) => High < value;

    /// <summary>Whether the whole interval is above a value.</summary>
    public bool IsAbove(double value) => Low > value;

    /// <summary>Whether the whole interval is within ±<paramref name="halfWidth"/>.</summary>
    public bool IsWithin(double halfWidth) => Low >= -halfWidth && High <= halfWidth;
}
