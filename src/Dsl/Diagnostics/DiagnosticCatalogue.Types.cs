namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 3: types, ranges and what may stand where.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A value of a type that its place cannot take.</summary>
    public static DiagnosticDescriptor WrongType { get; } = Error(
        "ESP3001", "Wrong type",
        "{0} must be {1}, and this is {2}. {3}");

    /// <summary>An operand that its operator cannot take.</summary>
    public static DiagnosticDescriptor WrongOperand { get; } = Error(
        "ESP3002", "Wrong operand",
        "'{0}' needs {1}, and '{2}' is {3}. {4}");

    /// <summary>Two things that cannot be compared.</summary>
    public static DiagnosticDescriptor NotComparable { get; } = Error(
        "ESP3003", "Not comparable",
        "'{0}' is {1} and '{2}' is {3}, which '{4}' cannot compare. {5}");

    /// <summary>A range on a type that has none.</summary>
    public static DiagnosticDescriptor TypeWithoutRange { get; } = Error(
        "ESP3004", "Type without a range",
        "{0} has no range. Remove 'in' and what follows it.");

    /// <summary>Something that is only known later.</summary>
    public static DiagnosticDescriptor NotConstant { get; } = Error(
        "ESP3005", "Not known while building",
        "{0} must be known while building, and '{1}' is not. Use only numbers and consts here.");

    /// <summary>A range whose ends stand in the wrong order.</summary>
    public static DiagnosticDescriptor ReversedRange { get; } = Error(
        "ESP3006", "Reversed range",
        "Nothing lies in the range {0}..{1}, because it starts above its end. Write {1}..{0}.");

    /// <summary>A value that its place does not allow.</summary>
    public static DiagnosticDescriptor OutOfRange { get; } = Error(
        "ESP3007", "Value out of range",
        "{0} must be {1}, and this is {2}. {3}");

    /// <summary>A setting without a default.</summary>
    public static DiagnosticDescriptor SettingWithoutDefault { get; } = Error(
        "ESP3008", "Setting without a default",
        "The setting '{0}' has no value unless an experiment gives it one. Give it a default, as in '{0} : {1} = {2};'.");

    /// <summary>A constant index outside its vector.</summary>
    public static DiagnosticDescriptor IndexOutside { get; } = Error(
        "ESP3009", "Index outside the vector",
        "'{0}' has no element {1}; its elements are 0 to {2}. Use one of those.");

    /// <summary>A vector of the wrong length.</summary>
    public static DiagnosticDescriptor WrongLength { get; } = Error(
        "ESP3010", "Vector of the wrong length",
        "'{0}' has {1}, and {2} needs {3}. Declare it with that length.");

    /// <summary>A call with too few or too many arguments.</summary>
    public static DiagnosticDescriptor WrongArgumentCount { get; } = Error(
        "ESP3011", "Wrong number of arguments",
        "'{0}' takes {1}, and here {2}. Write it as '{3}'.");

    /// <summary>Something that reads more than a state where only a state may be read.</summary>
    public static DiagnosticDescriptor ReadsBeyondState { get; } = Error(
        "ESP3012", "Reads more than a state",
        "{0} is read in one single state, and '{1}' is {2}. {3}");

    /// <summary>A clause that its demand cannot take.</summary>
    public static DiagnosticDescriptor MisplacedClause { get; } = Error(
        "ESP3013", "Clause without a place",
        "'{0}' has no place on '{1}', because {2}. {3}");

    /// <summary>Two clauses of one kind.</summary>
    public static DiagnosticDescriptor RepeatedClause { get; } = Error(
        "ESP3014", "Two clauses of one kind",
        "'{0}' already has {1} at {2}. Keep one of the two.");

    /// <summary>A rate in a world that does not say how long a step is.</summary>
    public static DiagnosticDescriptor RateWithoutStep { get; } = Error(
        "ESP3015", "Rate without a step",
        "'per second' needs the duration of a step, and the world {0} does not say it. Add 'step 0.1;' with the right number of seconds to the world, or leave 'per second' out.");

    /// <summary>A rate of something that happens at moments.</summary>
    public static DiagnosticDescriptor RateOfHappening { get; } = Error(
        "ESP3016", "Rate of a happening",
        "'per second' spreads a weight over time, and '{0}' speaks at moments. Leave 'per second' out.");

    /// <summary>An imitation that does not say which action is right.</summary>
    public static DiagnosticDescriptor NotAnImitation { get; } = Error(
        "ESP3017", "Not an imitation",
        "'imitate' must say which action is right: {0}. Write '{1} == …', or '{1} in …' with a bool for every choice.");

    /// <summary>A constant computation without a finite result.</summary>
    public static DiagnosticDescriptor NotFinite { get; } = Error(
        "ESP3018", "No finite value",
        "'{0}' has no finite value. Change its numbers; 'inf' says infinity where it is meant.");

    /// <summary>A predicate that is too large to be measured.</summary>
    public static DiagnosticDescriptor TooLargeForMargin { get; } = Error(
        "ESP3019", "Too large for a margin",
        "This predicate, with everything that it refers to, is too large for its distance to be computed. Split the constraint into several, or leave the margin out.");

    /// <summary>More delays around one constraint than can be computed.</summary>
    public static DiagnosticDescriptor TooManyDelays { get; } = Error(
        "ESP3020", "Too many delays",
        "More than {0} delays lie around the constraints of this set. Remove some.");

    /// <summary><c>hidden</c> outside the state.</summary>
    public static DiagnosticDescriptor OnlyStateIsHidden { get; } = Error(
        "ESP3021", "Only a state has hidden members",
        "'{0}' is part of the {1}, and only members of the state can be hidden from the agent. Remove 'hidden'.");

    /// <summary>A default outside the settings.</summary>
    public static DiagnosticDescriptor OnlySettingsHaveDefaults { get; } = Error(
        "ESP3022", "Only settings have defaults",
        "'{0}' is part of the {1}, and only settings have a default. Remove '= {2}'; the environment decides how an episode starts.");

    /// <summary>A number among the actions without bounds.</summary>
    public static DiagnosticDescriptor ActionWithoutRange { get; } = Error(
        "ESP3023", "Action without a range",
        "An agent cannot choose '{0}' from infinitely many values. Give it a range, as in '{0} : {1} in {2};'.");

    /// <summary>Vectors that cannot be brought to one shape.</summary>
    public static DiagnosticDescriptor ShapeMismatch { get; } = Error(
        "ESP3030", "Shapes that do not fit",
        "'{0}' is {1} and '{2}' is {3}, which '{4}' cannot join element by element. Give both the same shape, or read a part of one, as in 'v[0..3]'.");

    /// <summary>Quantities in different units.</summary>
    public static DiagnosticDescriptor UnitMismatch { get; } = Error(
        "ESP3031", "Units that do not fit",
        "'{0}' is {1} and '{2}' is {3}, and '{4}' needs one unit. {5}");

    /// <summary>A slice that is empty or reaches outside its vector.</summary>
    public static DiagnosticDescriptor WrongSlice { get; } = Error(
        "ESP3032", "Slice outside the vector",
        "A slice of '{0}' must begin at 0 or later, and end after its beginning and at {1} at the latest, and this is {2}. Change its ends; the second is not part of the slice.");

    /// <summary>Names of components, more or fewer than there are elements.</summary>
    public static DiagnosticDescriptor WrongComponentCount { get; } = Error(
        "ESP3033", "Wrong number of component names",
        "This names {0}, and the type has {1}. Name each of them, or none.");

    /// <summary>A quantity in a unit that its place cannot take.</summary>
    public static DiagnosticDescriptor WrongUnit { get; } = Error(
        "ESP3034", "Wrong unit",
        "{0} must be {1}, and '{2}' is {3}. {4}");

    /// <summary>A call that stands for more than can be computed.</summary>
    public static DiagnosticDescriptor CallTooLarge { get; } = Error(
        "ESP3035", "Call that stands for too much",
        "'{0}' stands for an expression that is too large, because a function is written out at every call. Call it less often inside itself and others, or let the environment compute a part of it.");

    /// <summary>Arguments that a declared function can do nothing with.</summary>
    public static DiagnosticDescriptor UnfitArguments { get; } = Error(
        "ESP3036", "Arguments that do not fit",
        "'{0}' cannot take these arguments: {1}");
}
