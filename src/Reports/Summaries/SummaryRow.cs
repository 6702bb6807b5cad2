using System.Collections.Immutable;

namespace Espalier.Reports.Summaries;

/// <summary>A row of a summary table.</summary>
/// <param name="Labels">The entry on each of the table's axes.</param>
/// <param name="Cells">A cell for each column; null where there is none.</param>
/// <param name="IsFloor">Whether the row is the random policy's, with which all others compare.</param>
public sealed record SummaryRow(ImmutableArray<string> Labels, ImmutableArray<SummaryCell?> Cells, bool IsFloor);
