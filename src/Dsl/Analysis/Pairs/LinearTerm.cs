namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What is added to a sum.</summary>
/// <param name="Text">The canonical text of what is not taken apart.</param>
/// <param name="Factor">What it is multiplied with, never 0.</param>
internal readonly record struct LinearTerm(string Text, double Factor);
