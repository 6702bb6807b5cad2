namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// Where a set speaks, and how often, along the variables of its world: for pictures; counted, or estimated from a fixed sample. The next
/// state is drawn evenly from its ranges, an episode lasts to its horizon.
/// </summary>
/// <param name="Strips">
/// Along each number of settings, state and action that decides when a line speaks and has a range, in the order of their declaration.
/// </param>
/// <param name="Field">Over the two numbers along which how often the set speaks varies most; null where there are not two.</param>
/// <param name="Everywhere">The expected evaluations a step over all that is declared.</param>
/// <param name="LeftOut">The lines that are not counted: when they speak depends on the past or on what has no range, or is too much work.</param>
public sealed record CoverageMap(
    EquatableArray<CoverageStrip> Strips, CoverageField? Field, double Everywhere, EquatableArray<string> LeftOut);
