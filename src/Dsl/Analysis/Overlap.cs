namespace Espalier.Dsl.Analysis;

/// <summary>Where two lines of a set speak together.</summary>
/// <param name="First">The name of the line that stands above.</param>
/// <param name="Second">The name of the other.</param>
/// <param name="Share">The share of the (state, action) pairs at which both can be evaluated.</param>
public sealed record Overlap(string First, string Second, Figure Share);
