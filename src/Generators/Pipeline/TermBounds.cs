using Espalier.Dsl.Analysis;

namespace Espalier.Generators.Pipeline;

/// <summary>The bounds of a line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Its score.</param>
/// <param name="Paid">What it pays.</param>
internal sealed record TermBounds(string Name, ScoreBounds Score, ScoreBounds Paid);
