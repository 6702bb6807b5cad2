namespace Espalier.Rewards;

/// <summary>
/// Between which numbers a score, a payment or a total stays in whatever the declared ranges allow: proved while building. Both
/// are finite. They may be wider than what really happens.
/// </summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound, at least <paramref name="Low"/>.</param>
public readonly record struct ScoreRange(double Low, double High)
{
    /// <summary>
    /// How far a score lies on the way from the worst that is possible to the best: 0 at the lower bound, 1 at the upper one, and
    /// outside of 0..1 where a value left its declared range. Null where only one score is possible.
    /// </summary>
    /// <param name="score">The score, or a mean of scores.</param>
    public double? ShareOf(double score) => High > Low && !double.IsInfinity(High - Low) ? (score - Low) / (High - Low) : null;
}
