using System.Collections.Immutable;

namespace Espalier.Reports.Summaries;

/// <summary>Scores of constraints.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Rows">The constraints, set by set.</param>
public sealed record TermTable(string Title, string Caption, ImmutableArray<TermRow> Rows);
