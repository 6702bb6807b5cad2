namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 4: what is legal, and says something about the constraints.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A delay that changes no payment.</summary>
    public static DiagnosticDescriptor DelayChangesNothing { get; } = new(
        "ESP4001", Severity.Warning, "A delay that changes nothing",
        "'{0}' changes nothing, because {1}. Remove it, or delay a set that pays earlier.");
}
