using System.Collections.Immutable;

namespace Espalier.Reports.Plots;

/// <summary>Lines against a common axis.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="XLabel">The label of the horizontal axis.</param>
/// <param name="YLabel">The label of the vertical axis.</param>
/// <param name="XKind">What the horizontal axis is.</param>
/// <param name="Accent">What the lines speak of.</param>
/// <param name="IsShare">Whether values are shares, in 0..1.</param>
/// <param name="IsComparable">Whether values of different lines may be compared; otherwise each has a scale of its own.</param>
/// <param name="Floor">The random policy's value, or null.</param>
/// <param name="Series">The lines.</param>
public sealed record LinePlot(
    string Title,
    string Caption,
    string XLabel,
    string YLabel,
    XAxisKind XKind,
    PlotAccent Accent,
    bool IsShare,
    bool IsComparable,
    double? Floor,
    ImmutableArray<PlotSeries> Series);
