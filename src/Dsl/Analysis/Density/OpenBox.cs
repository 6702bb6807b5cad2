using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>A box of which it is not proved yet whether conditions hold in it.</summary>
/// <param name="Box">The box.</param>
/// <param name="Share">Its share of all points.</param>
/// <param name="Conditions">The indices of the conditions that may hold in it.</param>
internal sealed record OpenBox(Box Box, double Share, IReadOnlyList<int> Conditions);
