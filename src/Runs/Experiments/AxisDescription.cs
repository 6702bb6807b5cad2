using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>One axis of a study.</summary>
/// <param name="Name">Its name in the file: <c>set</c>, <c>seed</c>, a setting's name, or <c>learner.OPTION</c>.</param>
/// <param name="Kind">What its entries change.</param>
/// <param name="Entries">Its entries, in their order.</param>
public sealed record AxisDescription(string Name, AxisKind Kind, ImmutableArray<AxisEntry> Entries);
