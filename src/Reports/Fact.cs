namespace Espalier.Reports;

/// <summary>A named value that is needed to run a study again.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value, or values.</param>
public sealed record Fact(string Name, string Value);
