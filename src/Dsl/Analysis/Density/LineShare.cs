namespace Espalier.Dsl.Analysis.Density;

/// <summary>How often a line is evaluated in a part of what is declared.</summary>
/// <param name="Share">The share of the transitions there; NaN where none was looked at.</param>
/// <param name="IsFound">There is one.</param>
internal readonly record struct LineShare(double Share, bool IsFound);
