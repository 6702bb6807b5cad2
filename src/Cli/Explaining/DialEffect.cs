using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>What a dial does: the set as it would be without it.</summary>
/// <param name="Dial">The dial as it is written.</param>
/// <param name="Without">The analysis of the same set without the dial.</param>
internal sealed record DialEffect(string Dial, SetAnalysis Without);
