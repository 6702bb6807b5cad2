namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 5: what the C# around the files has to say.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>Two records of options that claim one name.</summary>
    public static DiagnosticDescriptor LearnerDeclaredTwice { get; } = Error(
        "ESP5101", "Two learners of one name",
        "Both {1} and {2} are called '{0}', so that no file can say which it means. Rename one in its [Learner] attribute.");
}
