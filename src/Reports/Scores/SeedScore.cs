namespace Espalier.Reports.Scores;

/// <summary>One seed's score: the unit of all statistics.</summary>
/// <param name="Seed">The seed's entry.</param>
/// <param name="Value">The score; −∞ or +∞ where it is only known to lie below or above the axis's range.</param>
public sealed record SeedScore(string Seed, double Value)
{
    /// <summary>Whether only a bound is known.</summary>
    public bool IsCensored => double.IsInfinity(Value);
}
