namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 4: what lines of a set are to each other.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>Two lines that exclude each other wherever they are evaluated.</summary>
    public static DiagnosticDescriptor Contradiction { get; } = Error(
        "ESP4070", "Contradiction",
        "'{0}' and '{1}' can never both be met; where {2}, only '{0}' is. Change one of them, or say by 'when' where each is meant.");

    /// <summary>Two lines that exclude each other somewhere.</summary>
    public static DiagnosticDescriptor Conflict { get; } = Warning(
        "ESP4071", "Constraints in conflict",
        "'{0}' and '{1}' cannot both be met {2}. Say by 'when' which of them is meant there, or change one of them.");

    /// <summary>Two lines of which one takes what the other pays.</summary>
    public static DiagnosticDescriptor PaymentsCancel { get; } = Warning(
        "ESP4072", "Payments that cancel",
        "{0}. Give the two different weights, or scopes that exclude each other.");

    /// <summary>Two lines that say the same.</summary>
    public static DiagnosticDescriptor SaidTwice { get; } = Warning(
        "ESP4073", "Said twice",
        "'{0}' says what '{1}' says, under another name. Remove one of them, and give the other the weight of both.");

    /// <summary>A line that another implies.</summary>
    public static DiagnosticDescriptor Redundant { get; } = new(
        "ESP4074", Severity.Info, "Redundant",
        "'{0}' demands nothing that '{1}' does not: whenever '{1}' is met, it is met too. Remove it, unless it is meant to count twice.");

    /// <summary>A reward for being somewhere, beside a goal.</summary>
    public static DiagnosticDescriptor CollectedInLoop { get; } = new(
        "ESP4075", Severity.Info, "Collected in a loop",
        "'{0}' pays {1} at every step spent where {2}, and in an episode more than '{3}' pays once, so that staying there can pay better. Pay for progress, as 'potential' does, or pay once, as 'achieve' does.");
}
