namespace Espalier.Dsl.Binding.Model;

/// <summary>A constraint, and the dials that act on its evaluations.</summary>
/// <param name="Demand">The constraint.</param>
/// <param name="Thins">The thinnings, the innermost first; all must let an evaluation pass.</param>
/// <param name="Scale">What its score is multiplied with beside its weight and its thinnings.</param>
public sealed record DemandPart(DemandModel Demand, EquatableArray<ThinModel> Thins, double Scale) : SetPart;
