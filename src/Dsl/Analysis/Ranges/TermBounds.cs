namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>Between which numbers a line of a set stays.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its score when it is evaluated, without weight and dials.</param>
/// <param name="Paid">What it pays when it is evaluated: weight, scale and thinning included, delays not.</param>
public sealed record TermBounds(string Name, ScoreBounds Score, ScoreBounds Paid);
