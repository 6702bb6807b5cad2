namespace Espalier.Reports.Summaries;

/// <summary>A column of a summary table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Measure">The measure's name in the language.</param>
/// <param name="Probe">The probe that it is read on; null for the levels of training.</param>
public sealed record SummaryColumn(string Header, string Measure, string? Probe);
