namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>Between which numbers a line of a set stays.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its score when it is evaluated, without weight and dials.</param>
/// <param name="Paid">What it pays when it is evaluated: weight, scale and thinning included, delays not.</param>
/// <param name="Added">What it adds to the total at any step: the same, and 0 where it may be silent.</param>
public sealed record TermBounds(string Name, ScoreBounds Score, ScoreBounds Paid, ScoreBounds Added);
