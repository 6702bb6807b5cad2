namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 3: sets, their lines and what these remember.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A window that ends between two steps.</summary>
    public static DiagnosticDescriptor WindowBetweenSteps { get; } = Error(
        "ESP3060", "Window between steps",
        "A window of {0} is no whole number of steps, each of which takes {1} seconds. Use a multiple of that, or a number of steps.");

    /// <summary>A value too large to be copied to wherever its name is used.</summary>
    public static DiagnosticDescriptor TooLargeToInline { get; } = Error(
        "ESP3061", "Too large to inline",
        "What '{0}' stands for is copied to every place that uses it, and with all that it refers to it is too large for that. Make it smaller, or let the environment compute a part of it.");

    /// <summary>Lines of one name in both operands of a union.</summary>
    public static DiagnosticDescriptor LineInBothSets { get; } = Error(
        "ESP3062", "Line in both sets",
        "'{0}' is a line of '{1}' and of '{2}', and they do not say the same. Rename one of the two, or leave one out, as in '- {0}'.");

    /// <summary>A machine that is gone while lines still read its state.</summary>
    public static DiagnosticDescriptor MachineStillRead { get; } = Error(
        "ESP3063", "Machine that is still read",
        "The line '{1}' reads the state of the machine '{0}', which would not be there any more. Keep the machine as it is, or leave out '{1}' too.");

    /// <summary>A parameter without a default after one that has one.</summary>
    public static DiagnosticDescriptor ParameterAfterOptional { get; } = Error(
        "ESP3064", "Parameter after an optional one",
        "'{0}' has no default, and stands after '{1}', which has one. Give '{0}' a default too, or move it to the front.");

    /// <summary>Sets with parameters that use each other too often.</summary>
    public static DiagnosticDescriptor TooManyInstances { get; } = Error(
        "ESP3065", "Too many instances",
        "'{0}' is used with too many different arguments, or by sets with parameters that use each other too deeply. Use fewer of them.");

    /// <summary>A machine whose transitions from any state are too many.</summary>
    public static DiagnosticDescriptor MachineTooLarge { get; } = Error(
        "ESP3066", "Machine too large",
        "What leaves 'any' stands for one transition of every state, and the machine '{0}' has more than {1} of those. Use fewer of them.");

    /// <summary>Mixtures of mixtures with more lines than anybody can use.</summary>
    public static DiagnosticDescriptor SetTooLarge { get; } = Error(
        "ESP3067", "Sets too large",
        "With '{0}' the sets of the file take more than {1} lines from each other. Mix, join or vary fewer of them.");

    /// <summary>What follows <c>assert</c>, and is no assertion.</summary>
    public static DiagnosticDescriptor NoAssertion { get; } = Error(
        "ESP3068", "No assertion",
        "'assert' compares one figure of the set with numbers. The figures are {0}; write for example 'breadth >= 90%'.");

    /// <summary>A machine that begins nowhere.</summary>
    public static DiagnosticDescriptor MachineWithoutStart { get; } = Error(
        "ESP3069", "Machine without a start",
        "The machine '{0}' does not say in which state an episode begins. Add 'start {1};'.");

    /// <summary>Something that an example cannot set or check.</summary>
    public static DiagnosticDescriptor NoPlaceInExample { get; } = Error(
        "ESP3070", "No place in an example",
        "'{0}' has no place here, because {1}. {2}");

    /// <summary>Distances of one predicate in several units.</summary>
    public static DiagnosticDescriptor MixedDistances { get; } = Error(
        "ESP3071", "Distances in different units",
        "The distance by which this is missed would be {0} in one part and {1} in another. Divide both sides of the comparisons by what counts as far, or split the constraint.");

    /// <summary>A score that is no plain number.</summary>
    public static DiagnosticDescriptor ScoreWithUnit { get; } = Error(
        "ESP3072", "Score with a unit",
        "A weighted score is a plain number, and '{0}' is {1}, which this weight does not make one. {2}");

    /// <summary>A guard missing in a state of a machine.</summary>
    public static DiagnosticDescriptor GuardsLeaveGap { get; } = Error(
        "ESP4010", "Guards leave a gap",
        "In the state '{0}' no guard holds where {1}, and the machine does not say what happens then. Add 'otherwise stay;', or a transition for that.");

    /// <summary>Guards that are too many to be checked.</summary>
    public static DiagnosticDescriptor GuardsMayLeaveGap { get; } = Error(
        "ESP4011", "Guards may leave a gap",
        "The guards of the state '{0}' test too much for anybody to see that one of them always holds. Add 'otherwise stay;' to say what happens where none does.");
}
