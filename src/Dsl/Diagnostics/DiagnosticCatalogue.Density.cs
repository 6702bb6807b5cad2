namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 4: how broadly, how often and how soon a set speaks.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>An assertion that the figure is proved to miss.</summary>
    public static DiagnosticDescriptor AssertionFails { get; } = Error(
        "ESP4080", "Failed assertion",
        "'{0}' does not hold: {1}. Mend the set, or what is asserted of it.");

    /// <summary>An assertion that the bounds of its figure do not decide.</summary>
    public static DiagnosticDescriptor AssertionUndecided { get; } = Warning(
        "ESP4081", "Undecided assertion",
        "'{0}' is not decided within what a build may spend: {1}. Demand less, or let scopes depend on fewer variables at a time.");

    /// <summary>An assertion of what only a run decides.</summary>
    public static DiagnosticDescriptor AssertionOfNominal { get; } = Error(
        "ESP4082", "Assertion of a nominal figure",
        "'{0}' asserts what only a run decides: the {1} depends on the next state, an event, the past or the end of an episode. Remove it, and look at the figure in the analysis of the set.");

    /// <summary>An assertion of a figure that is unknown.</summary>
    public static DiagnosticDescriptor AssertionOfUnknown { get; } = Error(
        "ESP4083", "Assertion of an unknown figure",
        "'{0}' cannot be decided, because the {1} depends on a variable without a range. Declare its range, or remove the assertion.");

    /// <summary>Pairs of states and actions about which a set says nothing.</summary>
    public static DiagnosticDescriptor HoleInBreadth { get; } = new(
        "ESP4084", Severity.Info, "Hole in the breadth",
        "'{0}' says nothing where {1}, which is {2} of the states and actions; no line mentions {3}. Add a line that speaks there, unless silence is meant.");
}
