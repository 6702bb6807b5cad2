using System.Collections.Immutable;

namespace Espalier.Reports.Plots;

/// <summary>Outcome shares on a probe.</summary>
/// <param name="Probe">The probe's name.</param>
/// <param name="IsGreedy">Whether the likeliest action is taken instead of a sampled one.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Rows">A row a set; the random policy last.</param>
public sealed record OutcomePlot(string Probe, bool IsGreedy, string Caption, ImmutableArray<OutcomeRow> Rows);
