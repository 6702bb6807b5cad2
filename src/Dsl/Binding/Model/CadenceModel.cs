using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>When a constraint is evaluated.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Period">The period in steps; 1 unless the kind is <see cref="CadenceKind.EveryPeriod"/>.</param>
/// <param name="From">The first step at which it fires, from 0.</param>
/// <param name="Predicate">The predicate of <c>on</c>, or null.</param>
/// <param name="Share">The probability of <c>sampled</c>; else 1.</param>
/// <param name="DrawName">What names the draws of <c>sampled</c>; else empty.</param>
public sealed record CadenceModel(
    CadenceKind Kind, int Period, int From, BoundExpression? Predicate, double Share, string DrawName);
