using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What must hold for lines to be evaluated: their scope, and when their cadence fires.</summary>
/// <param name="Predicates">The predicates; all must hold.</param>
/// <param name="Reads">What they read.</param>
/// <param name="Claims">What they say.</param>
/// <param name="Key">A text that is the same where they are written alike; null where they are too large.</param>
internal sealed record PairConditions(
    IReadOnlyList<BoundExpression> Predicates, Reads Reads, IReadOnlyList<Claim> Claims, string? Key);
