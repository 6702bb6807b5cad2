using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Pipeline;

/// <summary>All that the file of a world's sets and goals is made of.</summary>
/// <param name="Unit">The world.</param>
/// <param name="Sets">Its sets.</param>
/// <param name="Goals">Its goals.</param>
/// <param name="Bounds">The bounds of its sets, as far as they are known, in no particular order.</param>
internal sealed record SetsUnit(
    WorldUnit Unit, EquatableArray<SetModel> Sets, EquatableArray<GoalsModel> Goals, EquatableArray<SetBounds> Bounds);
