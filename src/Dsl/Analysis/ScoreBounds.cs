namespace Espalier.Dsl.Analysis;

/// <summary>Between which numbers a score or a total stays, whatever happens in the declared ranges.</summary>
/// <param name="Low">The lower bound; −∞ where there is none.</param>
/// <param name="High">The upper bound; ∞ where there is none. Below <paramref name="Low"/> where it is never evaluated.</param>
/// <param name="MayBeNotFinite">It may also be NaN or infinite.</param>
public readonly record struct ScoreBounds(double Low, double High, bool MayBeNotFinite)
{
    /// <summary>The bounds of what is never evaluated.</summary>
    public static ScoreBounds Never { get; } = new(double.PositiveInfinity, double.NegativeInfinity, false);

    /// <summary>It is never evaluated.</summary>
    public bool IsNever => Low > High && !MayBeNotFinite;
}
