namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What lines want to hold.</summary>
/// <param name="Reads">What the predicate reads.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Key">Its canonical text; null where it is too large.</param>
internal sealed record PairPredicate(Reads Reads, Claim Claim, string? Key);
