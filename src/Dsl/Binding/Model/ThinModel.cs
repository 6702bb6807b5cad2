namespace Espalier.Dsl.Binding.Model;

/// <summary>A thinning: each evaluation happens with a probability.</summary>
/// <param name="Share">The probability, in 0..1, above 0.</param>
/// <param name="IsScaled">Scores are divided by the probability, which keeps the expected total.</param>
/// <param name="DrawName">What names its draws: base set, constraint and place among the thinnings.</param>
public sealed record ThinModel(double Share, bool IsScaled, string DrawName);
