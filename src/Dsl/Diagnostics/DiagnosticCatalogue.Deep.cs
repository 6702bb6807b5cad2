namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 4: what a solver says.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A question that a solver has not answered.</summary>
    public static DiagnosticDescriptor LeftOpen { get; } = new(
        "ESP4090", Severity.Info, "Question left open",
        "Whether {0} is left open, because {1}. Take it as possible, or say the lines so that less has to be computed.");
}
