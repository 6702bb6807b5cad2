namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 4: what the declared ranges say of the lines of a set.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A line that never acts.</summary>
    public static DiagnosticDescriptor NeverActs { get; } = Error(
        "ESP4040", "Never acts",
        "{0}, because {1}. Correct the condition or the range, or remove the line.");

    /// <summary>A line that never acts with the arguments that its set is used with.</summary>
    public static DiagnosticDescriptor NeverActsSo { get; } = Warning(
        "ESP4041", "Never acts with these arguments",
        "With the arguments that the set is used with {0}, because {1}. Use others, or leave the line out where they are used.");

    /// <summary>A predicate that a line always finds met.</summary>
    public static DiagnosticDescriptor AlwaysMet { get; } = Warning(
        "ESP4042", "Always met",
        "{0}, because {1}. Ask for more, correct the range, or remove the line.");

    /// <summary>A predicate that a line never finds met.</summary>
    public static DiagnosticDescriptor NeverMet { get; } = Warning(
        "ESP4043", "Never met",
        "{0}, because {1}. Ask for what can be, or say by 'margin' that getting nearer counts.");

    /// <summary>A condition of a line that always holds.</summary>
    public static DiagnosticDescriptor ExcludesNothing { get; } = Warning(
        "ESP4044", "Condition that excludes nothing",
        "This condition excludes nothing, because {0}. Correct it, or leave it out.");

    /// <summary>A test in an expression that always comes out the same.</summary>
    public static DiagnosticDescriptor DecidesNothing { get; } = Warning(
        "ESP4045", "Test that decides nothing",
        "This test decides nothing, because {0}. Correct it, or leave it out.");

    /// <summary>A divisor that may be 0.</summary>
    public static DiagnosticDescriptor DivisionByZero { get; } = Warning(
        "ESP4046", "Division by zero",
        "'{0}' is divided by, and {1}. Ask first, as in 'if b != 0 then a / b else 0', or keep 0 out of its range.");

    /// <summary>An argument that a function has no value for.</summary>
    public static DiagnosticDescriptor OutsideDomain { get; } = Warning(
        "ESP4047", "Outside the domain",
        "'{0}' has no finite value {1}: {2}. Ask first, narrow the range, or bound what it is given with 'max', 'min' or 'clamp'.");

    /// <summary>A value that no number is large enough for.</summary>
    public static DiagnosticDescriptor Overflow { get; } = Warning(
        "ESP4048", "Overflow",
        "'{0}' is too large for a number {1}. Scale what it is computed from, or bound that with 'min' or 'clamp'.");

    /// <summary>An index that may lie outside its vector.</summary>
    public static DiagnosticDescriptor IndexLeavesVector { get; } = Warning(
        "ESP4049", "Index that leaves its vector",
        "The index '{0}' leaves '{1}' {2}: the elements are 0 to {3}, and the nearest is read instead. Correct its range, or write 'clamp' to say that this is meant.");

    /// <summary>A margin that may be below 0.</summary>
    public static DiagnosticDescriptor NegativeMargin { get; } = Warning(
        "ESP4050", "Negative margin",
        "The margin '{0}' is negative {1}, where the score is no number. Keep it at 0 or above, as in 'max(0, m)'.");

    /// <summary>A closeness that is the same everywhere.</summary>
    public static DiagnosticDescriptor NeverVaries { get; } = Warning(
        "ESP4051", "Closeness that never varies",
        "'{0}' is always {1}: {2}. Change its bounds, or widen its margin.");

    /// <summary>A reward that only takes, or a penalty that only pays.</summary>
    public static DiagnosticDescriptor SignAgainstKind { get; } = Warning(
        "ESP4052", "Sign against its kind",
        "{0}, because {1}. {2}.");

    /// <summary>A reward or penalty that is 0 everywhere.</summary>
    public static DiagnosticDescriptor NeverPays { get; } = Warning(
        "ESP4053", "Never pays",
        "'{0}' pays and takes nothing whatever is done, because {1}. Correct the expression or the range, or remove the line.");

    /// <summary>A line that can pay far more than all others together.</summary>
    public static DiagnosticDescriptor Dominates { get; } = new(
        "ESP4054", Severity.Info, "Outweighs everything",
        "'{0}' can pay or take {1} at a step, and all other lines together {2}, so that they hardly count. Compare the weights.");

    /// <summary>A line that can pay next to nothing.</summary>
    public static DiagnosticDescriptor Negligible { get; } = new(
        "ESP4055", Severity.Info, "Hardly counts",
        "'{0}' can pay or take no more than {1} at a step, beside '{3}' with {2}. Compare the weights.");

    /// <summary>A clip that changes no total.</summary>
    public static DiagnosticDescriptor ClipNeverActs { get; } = new(
        "ESP4056", Severity.Info, "Clip that never acts",
        "The total of what stands above always lies in {0}, so that the clip changes nothing. Narrow its bounds, or leave it out.");

    /// <summary>A clip that leaves nothing of what stands above it.</summary>
    public static DiagnosticDescriptor ClippedEverywhere { get; } = Warning(
        "ESP4057", "Clipped everywhere",
        "The total of what stands above always lies {1} {0}, so that {2} is left of it whatever is done. Widen the bounds, or scale what stands above.");

    /// <summary>An override that acts at every step.</summary>
    public static DiagnosticDescriptor OverrideLeavesNothing { get; } = Warning(
        "ESP4058", "Override that leaves nothing",
        "'{0}' takes the place of all that stands above it at every step, because {1}. Correct the condition, or remove what stands above.");

    /// <summary>A memory of something that never happens.</summary>
    public static DiagnosticDescriptor LatchNeverSet { get; } = Warning(
        "ESP4059", "Latch that is never set",
        "What '{0}' waits for never comes, because {1}. Correct what it waits for, or its range.");

    /// <summary>A budget that no episode can use up.</summary>
    public static DiagnosticDescriptor LimitNeverReached { get; } = Warning(
        "ESP4060", "Limit that is never reached",
        "'{0}' takes at most {1} in an episode, and its limit is {2}. Lower the limit, or leave the line out.");

    /// <summary>An end that comes at once.</summary>
    public static DiagnosticDescriptor EndsEveryEpisode { get; } = Warning(
        "ESP4061", "Ends every episode",
        "'{0}' ends every episode where it is first evaluated, because {1}. Correct the condition or the range.");

    /// <summary>What is paid at the end, above a clip that may cut it off.</summary>
    public static DiagnosticDescriptor MaskedByClip { get; } = new(
        "ESP4062", Severity.Info, "May be masked by a clip",
        "What '{0}' can {1} where an episode ends may count for nothing: the other lines above the clip can come to {2}, and what is {3} {4} is cut off. Move '{0}' below the clip.");

    /// <summary>A reward that pays its most wherever a variable is 0.</summary>
    public static DiagnosticDescriptor MostAtRest { get; } = new(
        "ESP4063", Severity.Info, "Most at rest",
        "'{0}' pays its most, {1}, wherever {2} is 0, whatever else is so. Say by 'when' where it is meant, or pay for what is to be done.");

    /// <summary>A condition of goals that no state meets.</summary>
    public static DiagnosticDescriptor GoalNeverHolds { get; } = Warning(
        "ESP4064", "Goal that is never reached",
        "{0}, because {1}. Correct the condition or the range.");

    /// <summary>A condition of goals that every state meets.</summary>
    public static DiagnosticDescriptor GoalAlwaysHolds { get; } = Warning(
        "ESP4065", "Goal that is always reached",
        "{0}, because {1}. Correct the condition or the range, or leave it out.");

    /// <summary>A goal that holds nowhere that one above it does not.</summary>
    public static DiagnosticDescriptor GoalNeverDecides { get; } = Warning(
        "ESP4066", "Goal that never decides",
        "No episode comes to '{0}', because '{1}' holds wherever it does, and stands above it: the first that holds decides. Write '{0}' first, or say where '{1}' does not hold.");
}
