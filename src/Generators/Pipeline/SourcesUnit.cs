using Espalier.Dsl;

namespace Espalier.Generators.Pipeline;

/// <summary>All that the file with the texts is made of.</summary>
/// <param name="Unit">The world.</param>
/// <param name="Files">The files.</param>
internal sealed record SourcesUnit(WorldUnit Unit, EquatableArray<ConstraintFile> Files);
