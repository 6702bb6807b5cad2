using System.Collections.Immutable;

namespace Espalier.Reports.Plots;

/// <summary>A line of a plot.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Points">Its points, ascending in X.</param>
public sealed record PlotSeries(string Name, ImmutableArray<PlotPoint> Points);
