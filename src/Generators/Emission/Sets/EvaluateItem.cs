using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets;

/// <summary>A constraint is evaluated.</summary>
/// <param name="Demand">The constraint.</param>
/// <param name="Thins">The thinnings: all must let the evaluation pass.</param>
/// <param name="Gain">The number of the gain that its payment is multiplied with; null for 1.</param>
/// <param name="Account">The number of the account that holds its payment back; null where it is paid at once.</param>
/// <param name="Pays">It has a weight that is not 0, and is no metric.</param>
internal sealed record EvaluateItem(
    DemandModel Demand, EquatableArray<ThinSlot> Thins, int? Gain, int? Account, bool Pays) : ShapeItem;
