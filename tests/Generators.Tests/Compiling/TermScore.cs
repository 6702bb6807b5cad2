namespace Espalier.Generators.Tests.Compiling;

/// <summary>What a constraint told the recorder.</summary>
internal readonly record struct TermScore(double Score, double Paid, bool Satisfied);
