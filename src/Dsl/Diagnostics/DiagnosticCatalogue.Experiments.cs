namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 5: goals, experiments and what a project knows of learners.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A part that every experiment must have.</summary>
    public static DiagnosticDescriptor ExperimentLacks { get; } = Error(
        "ESP5001", "Incomplete experiment",
        "The experiment '{0}' does not say {1}. Add '{2}'.");

    /// <summary>A learner that nothing declares.</summary>
    public static DiagnosticDescriptor UnknownLearner { get; } = Error(
        "ESP5002", "Unknown learner",
        "There is no learner '{0}'. {1}");

    /// <summary>An option that the learner does not have.</summary>
    public static DiagnosticDescriptor UnknownOption { get; } = Error(
        "ESP5003", "Unknown option",
        "The learner {1} has no option '{0}'. {2}");

    /// <summary>A value that an option cannot take.</summary>
    public static DiagnosticDescriptor WrongOptionValue { get; } = Error(
        "ESP5004", "Wrong value of an option",
        "The option '{0}' takes {1}, and this is {2}. Write a value such as '{3}'.");

    /// <summary>An axis that can not be varied.</summary>
    public static DiagnosticDescriptor UnknownAxis { get; } = Error(
        "ESP5005", "Unknown axis",
        "{1} has no axis '{0}'. {2}");

    /// <summary>An axis with more entries than anybody trains.</summary>
    public static DiagnosticDescriptor TooManyEntries { get; } = Error(
        "ESP5006", "Too many entries",
        "The axis '{0}' has more than {1} entries. Give it fewer.");

    /// <summary>A probe under the settings of training.</summary>
    public static DiagnosticDescriptor ProbesTraining { get; } = new(
        "ESP5007", Severity.Warning, "A probe that is the training",
        "The probe '{0}' has the settings of training, so it cannot show how anything generalizes. Change a setting in it.");

    /// <summary>An experiment with one entry on every axis.</summary>
    public static DiagnosticDescriptor VariesNothing { get; } = new(
        "ESP5008", Severity.Warning, "An experiment that varies nothing",
        "The experiment '{0}' trains only once, so nothing can be compared. Vary the set and the seed, as in 'vary seed in 1..10;'.");

    /// <summary>A word that is no measure.</summary>
    public static DiagnosticDescriptor UnknownMeasure { get; } = Error(
        "ESP5009", "Unknown measure",
        "There is no measure '{0}'. {1}");

    /// <summary>A measure that this version does not take.</summary>
    public static DiagnosticDescriptor NotMeasured { get; } = Error(
        "ESP5010", "Not measured yet",
        "'{0}' is not measured yet. Use one of {1}.");

    /// <summary>An index that is no entry.</summary>
    public static DiagnosticDescriptor UnknownEntry { get; } = Error(
        "ESP5011", "Unknown entry",
        "No axis that could be meant has the entry '{0}'. {1}");

    /// <summary>An index that is an entry of several axes.</summary>
    public static DiagnosticDescriptor AmbiguousEntry { get; } = Error(
        "ESP5012", "Entry of several axes",
        "The entry '{0}' stands on several axes: {1}. Call it by another name with 'as' on one of them.");

    /// <summary>A measure of a probe without one, or with several to choose from.</summary>
    public static DiagnosticDescriptor ProbeNotNamed { get; } = Error(
        "ESP5013", "Which probe?",
        "'{0}' is measured on a probe, and {1}. {2}");

    /// <summary>A probe that the experiment does not have.</summary>
    public static DiagnosticDescriptor UnknownProbe { get; } = Error(
        "ESP5014", "Unknown probe",
        "The experiment has no probe '{0}'. {1}");

    /// <summary>A measure without what it is taken from.</summary>
    public static DiagnosticDescriptor MeasureLacks { get; } = Error(
        "ESP5015", "Nothing to measure",
        "'{0}' is measured against {1}, and the experiment names none. Add '{2}'.");

    /// <summary>A trend along something that has no order.</summary>
    public static DiagnosticDescriptor NoTrend { get; } = Error(
        "ESP5016", "No trend along this axis",
        "Nothing can {0} '{1}', because {2}. {3}");

    /// <summary>Goals of which none is intended.</summary>
    public static DiagnosticDescriptor NothingIntended { get; } = Error(
        "ESP5017", "Nothing is intended",
        "The goals '{0}' do not say what the designer wants. Add 'intended NAME: PREDICATE;'.");

    /// <summary>Two entries of one name.</summary>
    public static DiagnosticDescriptor RepeatedEntry { get; } = Error(
        "ESP5018", "Entry given twice",
        "The axis '{0}' has the entry '{1}' twice. Remove one, or give it another name with 'as'.");

    /// <summary>One name for several sets.</summary>
    public static DiagnosticDescriptor OneNameForSeveral { get; } = Error(
        "ESP5019", "One name for several sets",
        "'{0}' would stand for {1} sets at once, one for each number in braces. Write one for each, with a name of its own.");

    /// <summary>A trend along an axis of which one entry is taken.</summary>
    public static DiagnosticDescriptor IndexedAlong { get; } = Error(
        "ESP5020", "Fixed and varied at once",
        "'{0}' is taken at one entry of '{1}' and along '{1}' at once. Remove the index.");

    /// <summary>A family of goals that nothing samples.</summary>
    public static DiagnosticDescriptor FamilyNotSampled { get; } = new(
        "ESP5031", Severity.Warning, "A family that is not sampled yet",
        "The family of goals is checked, and nothing samples it yet, so it changes no result. Leave it out, or keep it for a later version.");

    /// <summary>A kind of family, or a distribution of its weights, that the language does not have.</summary>
    public static DiagnosticDescriptor UnknownFamilyWord { get; } = Error(
        "ESP5032", "Unknown word of a family",
        "There is no {0} '{1}'. {2}");

    /// <summary>A list of dial numbers in a set whose parameters an axis varies.</summary>
    public static DiagnosticDescriptor ListAndAxis { get; } = Error(
        "ESP5033", "A list and an axis in one entry",
        "An axis varies a parameter of this set, so a list of dial numbers would give one name to several. Write an entry for each number.");
}
