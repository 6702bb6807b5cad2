using Espalier.Measures.Statistics;
using Espalier.Runs.Experiments;

namespace Espalier.Reports.Verdicts;

/// <summary>What became of one expectation, and why.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Status">The verdict.</param>
/// <param name="Explanation">One sentence with the figures and the method.</param>
/// <param name="Effect">
/// What was estimated: a difference, a trend, or a probability of improvement; null where nothing could be.
/// </param>
/// <param name="PValue">The test's own p, or null.</param>
/// <param name="AdjustedPValue">p after Holm's adjustment over all expectations of the experiment, or null.</param>
public sealed record ExpectationVerdict(
    ExpectationDescription Expectation,
    VerdictStatus Status,
    string Explanation,
    Interval? Effect,
    double? PValue,
    double? AdjustedPValue)
{
    /// <summary>Whether the study has no runs to read it from: there is nothing to show, not even figures so far.</summary>
    public bool IsLeftOut => Status == VerdictStatus.NoVerdict && Effect is null;
}
