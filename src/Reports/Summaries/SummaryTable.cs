using System.Collections.Immutable;

namespace Espalier.Reports.Summaries;

/// <summary>Interquartile means with 95 % intervals over seeds, as plain data for a terminal or a page.</summary>
/// <param name="Axes">The names of the axes that tell the rows apart.</param>
/// <param name="Columns">The columns of figures.</param>
/// <param name="Rows">The rows, the random policy's last.</param>
public sealed record SummaryTable(
    ImmutableArray<string> Axes, ImmutableArray<SummaryColumn> Columns, ImmutableArray<SummaryRow> Rows);
