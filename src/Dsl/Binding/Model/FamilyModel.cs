using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A family of goals Σ wᵢfᵢ over transitions, of which a number is sampled.</summary>
/// <param name="Features">The features, real or bool, over a transition.</param>
/// <param name="Names">Their texts.</param>
/// <param name="Weights">How weights are drawn.</param>
/// <param name="Samples">How many goals are sampled.</param>
public sealed record FamilyModel(
    EquatableArray<BoundExpression> Features, EquatableArray<string> Names, FamilyWeights Weights, int Samples);
