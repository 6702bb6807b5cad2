namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 3: sets, their lines and what these remember.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A value too large to be copied to wherever its name is used.</summary>
    public static DiagnosticDescriptor TooLargeToInline { get; } = Error(
        "ESP3061", "Too large to inline",
        "What '{0}' stands for is copied to every place that uses it, and with all that it refers to it is too large for that. Make it smaller, or let the environment compute a part of it.");
}
