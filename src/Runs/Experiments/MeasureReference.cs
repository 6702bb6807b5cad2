using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>A measure, and which runs it is read from.</summary>
/// <param name="Measure">The measure's name in the language, such as <c>rival_share</c>.</param>
/// <param name="HalfAlong">For <c>half(MEASURE, AXIS)</c> the axis; else null.</param>
/// <param name="Entries">The entries that runs are taken from; all other axes are pooled.</param>
public sealed record MeasureReference(string Measure, string? HalfAlong, ImmutableArray<EntrySelection> Entries);
