using Espalier.Reports.Summaries;

namespace Espalier.Reports.Plots;

/// <summary>A point of a line.</summary>
/// <param name="X">Its place.</param>
/// <param name="Y">The seeds' value there.</param>
public sealed record PlotPoint(double X, SeedSummary Y);
