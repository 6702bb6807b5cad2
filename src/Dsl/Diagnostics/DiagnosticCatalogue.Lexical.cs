namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 0: characters that make no token.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>Characters that begin no token.</summary>
    public static DiagnosticDescriptor UnknownCharacter { get; } = Error(
        "ESP0001", "Unknown character",
        "{0} means nothing in this language. {1}.");

    /// <summary>An operator of other languages, or a look-alike of one of ours.</summary>
    public static DiagnosticDescriptor ForeignOperator { get; } = Error(
        "ESP0002", "Operator of another language",
        "'{0}' is not an operator of this language. Write '{1}' instead.");

    /// <summary>A letter that no name can have.</summary>
    public static DiagnosticDescriptor ForeignLetter { get; } = Error(
        "ESP0003", "Letter that a name cannot have",
        "The name '{0}' has a letter that names cannot have. Use only a to z, A to Z, digits and '_'.");

    /// <summary>Something that begins as a number and is none.</summary>
    public static DiagnosticDescriptor MalformedNumber { get; } = Error(
        "ESP0004", "Malformed number",
        "'{0}' is not a number. Write numbers as 10, 0.5, 3e-4 or 1_000.");

    /// <summary>A number beyond double precision.</summary>
    public static DiagnosticDescriptor NumberTooLarge { get; } = Error(
        "ESP0005", "Number too large",
        "The number '{0}' is larger than any that can be computed with. Write one below 1.8e308, or 'inf'.");

    /// <summary>A percent sign between a number and an operand, neither of which it leaves room to.</summary>
    public static DiagnosticDescriptor PercentOrModulo { get; } = Error(
        "ESP0006", "Percentage or modulo",
        "'{0}' may be a percentage or a modulo. Write '{1} % {2}' for the modulo, or '{1}% ' with a space after it for the percentage.");

    /// <summary>A comment between <c>/*</c> and <c>*/</c>.</summary>
    public static DiagnosticDescriptor BlockComment { get; } = Error(
        "ESP0007", "Block comment",
        "Comments between '/*' and '*/' are not part of this language. Begin each line of the comment with '//'.");

    /// <summary>A text without its closing quote.</summary>
    public static DiagnosticDescriptor UnterminatedText { get; } = Error(
        "ESP0008", "Unterminated text",
        "The text that begins here is not closed on its line. Add '\"' at its end.");

    /// <summary>A line that begins with <c>#</c> and is no directive.</summary>
    public static DiagnosticDescriptor UnknownDirective { get; } = Error(
        "ESP0009", "Unknown directive",
        "'{0}' is not a directive. Begin a comment with '//'.");

    /// <summary>A directive that names no diagnostic.</summary>
    public static DiagnosticDescriptor DirectiveWithoutId { get; } = Error(
        "ESP0020", "Directive without an id",
        "This directive does not say which diagnostic it silences. Write its id, as in '#disable-next-line ESP4001'.");

    /// <summary>A directive that is to silence an error.</summary>
    public static DiagnosticDescriptor DirectiveForError { get; } = new(
        "ESP0021", Severity.Warning, "Directive for an error",
        "'{0}' is an error, and only warnings and hints can be silenced. Remove its id, and mend what it says.");

    /// <summary>A directive for a diagnostic that does not exist.</summary>
    public static DiagnosticDescriptor DirectiveForUnknownId { get; } = new(
        "ESP0022", Severity.Warning, "Directive for an unknown id",
        "There is no diagnostic '{0}'. {1}");

    /// <summary>A directive for a diagnostic that is not there.</summary>
    public static DiagnosticDescriptor DirectiveWithoutEffect { get; } = new(
        "ESP0023", Severity.Info, "Directive without effect",
        "Nothing on line {1} gives '{0}', so this directive silences nothing. Remove it.");
}
