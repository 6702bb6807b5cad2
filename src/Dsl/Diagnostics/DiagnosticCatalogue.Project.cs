namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 5: what the C# around the files has to say.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>Two records of options that claim one name.</summary>
    public static DiagnosticDescriptor LearnerDeclaredTwice { get; } = Error(
        "ESP5101", "Two learners of one name",
        "Both {1} and {2} are called '{0}', so that no file can say which it means. Rename one in its [Learner] attribute.");

    /// <summary>An MSBuild property that is neither on nor off.</summary>
    public static DiagnosticDescriptor UnknownAnalysisChoice { get; } = Error(
        "ESP5102", "Unknown choice of analysis",
        "The property EspalierAnalysis is '{0}'. Set it to 'on', which is also what holds without it, or to 'off'.");

    /// <summary>A C# type that a world binds and that does not exist.</summary>
    public static DiagnosticDescriptor UnknownBoundType { get; } = Error(
        "ESP5110", "Unknown C# type",
        "The project has no type '{0}' that could be bound. Write the full name of one that it declares or references and can see.");

    /// <summary>A C# type that cannot be a state or an action.</summary>
    public static DiagnosticDescriptor BoundTypeNotUnmanaged { get; } = Error(
        "ESP5111", "C# type that cannot be bound",
        "'{0}' is no struct without references, so that it cannot be copied at every step. Make it a struct of numbers, bools, enums and structs of them.");

    /// <summary>A variable that the bound C# type does not have.</summary>
    public static DiagnosticDescriptor UnknownBoundMember { get; } = Error(
        "ESP5112", "No such member in C#",
        "{1} has no member for '{0}'. {2}");

    /// <summary>A member of another type than its variable.</summary>
    public static DiagnosticDescriptor BoundMemberDiffers { get; } = Error(
        "ESP5113", "Member of another type in C#",
        "'{0}' is {1} here, and in {2} it is {3}. Give both the same type.");

    /// <summary>More types than there are to bind.</summary>
    public static DiagnosticDescriptor TooManyBoundTypes { get; } = Error(
        "ESP5114", "Too many C# types",
        "A world binds a type for its state and one for its action, and {0} names more. Name at most two.");
}
