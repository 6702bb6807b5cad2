namespace Espalier.Dsl.Analysis;

/// <summary>How broadly, how often and how soon a set speaks.</summary>
/// <param name="Breadth">The share of the (state, action) pairs at which at least one line can be evaluated.</param>
/// <param name="Density">The expected number of evaluations a step.</param>
/// <param name="Delay">The expected number of steps between an action and the payment of its evaluation.</param>
/// <param name="InformativeShare">The share of the evaluations whose score varies there.</param>
/// <param name="Overlaps">For each pair of lines, in the order of the set, the share of pairs at which both can be evaluated.</param>
/// <param name="Uncovered">The names of the state variables and action components that no line mentions.</param>
/// <param name="Hole">The largest box found in which no line can be evaluated, or null.</param>
public sealed record DensityProfile(
    Figure Breadth,
    Figure Density,
    Figure Delay,
    Figure InformativeShare,
    EquatableArray<Overlap> Overlaps,
    EquatableArray<string> Uncovered,
    UncoveredBox? Hole);
