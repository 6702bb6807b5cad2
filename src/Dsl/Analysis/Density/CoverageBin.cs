namespace Espalier.Dsl.Analysis.Density;

/// <summary>How a set speaks in a part of what is declared.</summary>
/// <param name="Density">The expected evaluations a step.</param>
/// <param name="IsSilent">It is proved that no line is ever evaluated there.</param>
public readonly record struct CoverageBin(double Density, bool IsSilent);
