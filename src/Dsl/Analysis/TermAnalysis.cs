namespace Espalier.Dsl.Analysis;

/// <summary>What is known of a line of a set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scope">The share of the (state, action) pairs at which it can be evaluated for some next state.</param>
/// <param name="Density">Its expected number of evaluations a step, cadence and dials accounted for.</param>
/// <param name="Delay">The expected number of steps between an action and the payment of its evaluation.</param>
/// <param name="Informative">The share of its evaluations at which its score varies.</param>
/// <param name="Score">Its score when it is evaluated, without weight and dials.</param>
/// <param name="Paid">What it pays at a step at which it is evaluated: weight, scale and thinning included, delays not.</param>
/// <param name="ShareOfRange">
/// The width of what it may add to the total at a step, silence included, as a share of the sum of these widths over all lines
/// of its set; NaN where one of them has no bounds, and for a clip, which only changes what others pay.
/// </param>
public sealed record TermAnalysis(
    string Name,
    Figure Scope,
    Figure Density,
    Figure Delay,
    Figure Informative,
    ScoreBounds Score,
    ScoreBounds Paid,
    double ShareOfRange);
