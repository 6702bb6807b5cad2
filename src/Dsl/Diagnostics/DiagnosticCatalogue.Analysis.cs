namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 4: what is legal, and says something about the constraints.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A dial that changes no payment.</summary>
    public static DiagnosticDescriptor DialChangesNothing { get; } = Warning(
        "ESP4001", "A dial that changes nothing",
        "'{0}' changes nothing, because {1}. Remove it, or use it where it changes what is paid.");

    /// <summary>Two transitions of which only the first can be taken.</summary>
    public static DiagnosticDescriptor OverlappingGuards { get; } = Warning(
        "ESP4012", "Overlapping guards",
        "In the state '{0}' both '{1}' and '{2}' hold where {3}, and the first of them wins. Make them exclude each other if that is not meant.");

    /// <summary>A state that nothing leads to.</summary>
    public static DiagnosticDescriptor UnreachableState { get; } = Warning(
        "ESP4013", "Unreachable state",
        "No transition leads from the start to the state '{0}'. {1}");

    /// <summary>A state that nothing leads out of, and that is not final.</summary>
    public static DiagnosticDescriptor InescapableState { get; } = Warning(
        "ESP4014", "Inescapable state",
        "The state '{0}' cannot be left, and is not final. {1}");

    /// <summary>A transition that is never taken.</summary>
    public static DiagnosticDescriptor TransitionFromFinal { get; } = Warning(
        "ESP4015", "Transition from a final state",
        "'{0}' is final, so that this transition is never taken. Remove it, or take '{0}' out of the final states.");

    /// <summary>A dial on evaluations of a set that is clipped or overridden.</summary>
    public static DiagnosticDescriptor ExpectationNotKept { get; } = Warning(
        "ESP4016", "Expectation not kept",
        "'{0}' acts on what is evaluated, before {1} acts on the total, so that the expected total is not kept. Dial the parts before they are clipped or overridden, or leave one of the two out.");

    /// <summary>A bonus for imitating that is collected for longer where the end is put off.</summary>
    public static DiagnosticDescriptor BonusCanBePostponed { get; } = Warning(
        "ESP4018", "Bonus for going on",
        "'{0}' pays at every step at which the agent imitates, and an episode can end early, because {1}: putting off the end pays. Leave out 'as bonus', so that agreement costs nothing and pays nothing.");

    /// <summary>A check of an example that does not hold.</summary>
    public static DiagnosticDescriptor ExampleFails { get; } = new(
        "ESP4030", Severity.Error, "Failing example",
        "'{0}' does not hold: {1}. Mend the set, or what the example says.");

    /// <summary>An example that takes too long for a build.</summary>
    public static DiagnosticDescriptor ExampleNotPlayed { get; } = Warning(
        "ESP4031", "Example not checked",
        "The example '{0}' is not checked, because the examples of this project together take too much work for a build. Give it fewer steps, a smaller set, or shorter vectors.");

    /// <summary>An example whose last step is not followed by a check.</summary>
    public static DiagnosticDescriptor ExampleEndsUnchecked { get; } = new(
        "ESP4032", Severity.Error, "Example that ends unchecked",
        "Nothing is checked at the end of the example '{0}'. Add what must come out, as in 'then total > 0;'.");

    /// <summary>A negative weight, which turns around what a line demands.</summary>
    public static DiagnosticDescriptor WeightAgainstKind { get; } = Warning(
        "ESP4019", "Weight against its kind",
        "The negative weight of '{0}' turns around what '{1}' says. {2}, or correct the sign.");

    /// <summary>A machine whose state the agent does not see.</summary>
    public static DiagnosticDescriptor MachineNotObserved { get; } = new(
        "ESP4020", Severity.Info, "Machine not observed",
        "What the machine '{0}' pays depends on its state, which the agent does not see: the reward is not Markov. Add 'observed', unless the state of the world tells as much.");

    /// <summary>A line that pays nothing and does nothing else.</summary>
    public static DiagnosticDescriptor WeightOfNothing { get; } = new(
        "ESP4021", Severity.Info, "Weight of 0",
        "The weight of '{0}' is 0, so it pays nothing. Make it a metric, or give it a weight.");

    /// <summary>How far one must look to find it wherever it is so.</summary>
    public static Thoroughness FoundBy(DiagnosticDescriptor descriptor)
    {
        // What never acts, and what two lines are to each other, is for a solver to say where ranges do not: what silences it
        // may have an effect there alone.
        return (IsAmong("ESP4040", "ESP4051") && descriptor != DecidesNothing) || descriptor == OverrideLeavesNothing || descriptor == EndsEveryEpisode
            || BeginsWith("ESP407") || BeginsWith("ESP409") ? Thoroughness.Deep
            : IsAmong("ESP4040", "ESP4090") ? Thoroughness.Analysis
            : Thoroughness.Binding;

        bool IsAmong(string first, string end) =>
            string.CompareOrdinal(descriptor.Id, first) >= 0 && string.CompareOrdinal(descriptor.Id, end) < 0;

        bool BeginsWith(string start) => descriptor.Id.StartsWith(start, StringComparison.Ordinal);
    }

    private static DiagnosticDescriptor Warning(string id, string title, string message) => new(id, Severity.Warning, title, message);
}
