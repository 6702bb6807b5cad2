namespace Espalier.Generators.Emission.Sets;

/// <summary>A thinning without its number.</summary>
/// <param name="Share">The number of the share in the set's parameters.</param>
/// <param name="DrawName">What names its draws.</param>
internal sealed record ThinSlot(int Share, string DrawName);
