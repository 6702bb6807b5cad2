using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>A step on the way from a set to what dials make of it.</summary>
/// <param name="Text">The set to begin with, or the dial that is put on what stands above.</param>
/// <param name="Analysis">What is known then.</param>
internal sealed record DialStep(string Text, SetAnalysis Analysis);
