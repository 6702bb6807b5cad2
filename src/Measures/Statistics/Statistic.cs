namespace Espalier.Measures.Statistics;

/// <summary>A number computed from a sample.</summary>
/// <param name="scratch">The sample, which the statistic may reorder.</param>
public delegate double Statistic(Span<double> scratch);
