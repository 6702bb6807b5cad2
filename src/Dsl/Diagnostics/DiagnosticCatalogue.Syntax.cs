namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 1: tokens that make no sentence.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>Another token than those that can stand there.</summary>
    public static DiagnosticDescriptor UnexpectedToken { get; } = Error(
        "ESP1002", "Unexpected token",
        "Expected {0}, but found {1}. {2}.");

    /// <summary>A line without its end.</summary>
    public static DiagnosticDescriptor MissingSemicolon { get; } = Error(
        "ESP1003", "Missing ';'",
        "';' is missing after '{0}'. Add it here.");

    /// <summary>A block without its beginning.</summary>
    public static DiagnosticDescriptor MissingOpeningBrace { get; } = Error(
        "ESP1004", "Missing '{'",
        "'{{' is missing after '{0}'. Add it here.");

    /// <summary>A block without its end.</summary>
    public static DiagnosticDescriptor MissingClosingBrace { get; } = Error(
        "ESP1005", "Missing '}'",
        "The '{{' at line {0}, column {1} is not closed. Add '}}' here.");

    /// <summary>A bracket without its end.</summary>
    public static DiagnosticDescriptor UnclosedBracket { get; } = Error(
        "ESP1006", "Unclosed bracket",
        "The '{0}' at line {1}, column {2} is not closed: {3} cannot go on inside it. Add '{4}' here.");

    /// <summary>A closing bracket too many.</summary>
    public static DiagnosticDescriptor UnmatchedClosing { get; } = Error(
        "ESP1007", "Unmatched closing bracket",
        "'{0}' closes nothing. Remove it, or add the '{1}' that it should close.");

    /// <summary>A word that is nearly one of those that can stand there.</summary>
    public static DiagnosticDescriptor MisspelledKeyword { get; } = Error(
        "ESP1008", "Misspelled keyword",
        "'{0}' has no meaning here. Did you mean '{1}'?");

    /// <summary>Brackets in brackets in brackets.</summary>
    public static DiagnosticDescriptor NestedTooDeeply { get; } = Error(
        "ESP1009", "Nested too deeply",
        "Brackets and 'if' are nested more than {0} deep here. Give the inner parts names of their own.");

    /// <summary>An expression whose tree is too high.</summary>
    public static DiagnosticDescriptor ExpressionTooDeep { get; } = Error(
        "ESP1010", "Expression too deep",
        "This expression applies more than {0} operators to each other's results. Give the inner parts names of their own.");

    /// <summary>A chain of comparisons that go both ways.</summary>
    public static DiagnosticDescriptor MixedComparison { get; } = Error(
        "ESP1011", "Mixed comparison chain",
        "'{0}' cannot follow '{1}' in a chain of comparisons. Chain comparisons one way (a < b <= c) or all by '==', or join them by 'and'.");

    /// <summary>A reserved word where a name is to be declared.</summary>
    public static DiagnosticDescriptor ReservedName { get; } = Error(
        "ESP1012", "Reserved word as a name",
        "'{0}' is a reserved word and cannot be a name. Choose another name.");

    /// <summary>Something that can stand only elsewhere.</summary>
    public static DiagnosticDescriptor Misplaced { get; } = Error(
        "ESP1013", "Misplaced line",
        "'{0}' belongs {1}, not {2}. {3}.");

    /// <summary>A part that can be given once.</summary>
    public static DiagnosticDescriptor GivenTwice { get; } = Error(
        "ESP1014", "Given twice",
        "'{0}' is given twice. Keep one of them.");

    /// <summary><c>=</c> where two values are compared.</summary>
    public static DiagnosticDescriptor AssignmentForComparison { get; } = Error(
        "ESP1015", "'=' in an expression",
        "'=' gives a name its value and cannot stand in an expression. Compare with '=='.");

    /// <summary>A unit where none can stand, or not as it is written.</summary>
    public static DiagnosticDescriptor MisplacedUnit { get; } = Error(
        "ESP1020", "Misplaced unit",
        "'{0}' is no unit here. {1}.");

    /// <summary>An exponent of a unit that no quantity has.</summary>
    public static DiagnosticDescriptor ExponentTooLarge { get; } = Error(
        "ESP1021", "Exponent of a unit too large",
        "The exponent of the unit '{0}' lies outside -{1}..{1}. Write a smaller one.");

    /// <summary>A version of the language that nobody here knows.</summary>
    public static DiagnosticDescriptor UnknownVersion { get; } = Error(
        "ESP1022", "Unknown version of the language",
        "There is no version {0} of the language here, only {1}. Write 'language {1};', or use a newer Espalier.");
}
