namespace Espalier.Measures;

/// <summary>What is known of a measure of the language.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="Meaning">What it is, in a few words.</param>
/// <param name="Reading">Where it is read.</param>
/// <param name="Low">The least value that it can have; −∞ where it has none.</param>
/// <param name="High">The greatest value that it can have; +∞ where it has none.</param>
/// <param name="Negligible">δ: a difference within ±δ counts as none; null where there is no general δ.</param>
/// <param name="IsMeasured">Whether this version measures it; the others are known by name only.</param>
public sealed record MeasureInfo(
    string Name, string Meaning, ProbeReading Reading, double Low, double High, double? Negligible, bool IsMeasured)
{
    /// <summary>Whether summaries show it only where the experiment speaks of it.</summary>
    public bool IsShownOnRequest { get; init; }

    /// <summary>Whether values are shares, in 0..1.</summary>
    public bool IsShare => (Low, High) == (0, 1);
}
