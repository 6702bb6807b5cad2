using Espalier.Runs.Experiments;

namespace Espalier.Reports.Verdicts;

/// <summary>An expectation with all that is known about it before the whole family of tests is adjusted.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Evidence">What the runs say, or null where they cannot be read.</param>
/// <param name="Fault">Why it cannot be decided whatever the figures, as a sentence; else null.</param>
internal sealed record Finding(ExpectationDescription Expectation, Evidence? Evidence, string? Fault)
{
    /// <summary>Whether the preset leaves out what the expectation asks for.</summary>
    public bool IsLeftOut { get; init; }
}
