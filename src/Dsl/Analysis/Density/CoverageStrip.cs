using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Where a set speaks along a number of a world.</summary>
/// <param name="Source">Settings, state or action.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Index">The element of a vector or matrix, row by row; 0 of a scalar.</param>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
/// <param name="IsDiscrete">Its values are whole.</param>
/// <param name="Bins">Parts of the range, as wide as each other within one value.</param>
public sealed record CoverageStrip(
    VariableSource Source, string Variable, int Index, double Low, double High, bool IsDiscrete, EquatableArray<CoverageBin> Bins);
