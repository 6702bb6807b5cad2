namespace Espalier.Dsl.Diagnostics;

/// <content>Phase 2: names.</content>
public static partial class DiagnosticCatalogue
{
    /// <summary>A name in an expression that nothing in scope has.</summary>
    public static DiagnosticDescriptor UnknownName { get; } = Error(
        "ESP2001", "Unknown name",
        "Nothing here is named '{0}'. {1}");

    /// <summary>A name that is taken.</summary>
    public static DiagnosticDescriptor DeclaredTwice { get; } = Error(
        "ESP2002", "Declared twice",
        "'{0}' is declared twice, here and at {1}. Rename or remove one of the two.");

    /// <summary>A world that no file declares.</summary>
    public static DiagnosticDescriptor UnknownWorld { get; } = Error(
        "ESP2003", "Unknown world",
        "There is no world '{0}'. {1}");

    /// <summary>A set that the world does not have.</summary>
    public static DiagnosticDescriptor UnknownSet { get; } = Error(
        "ESP2004", "Unknown set",
        "The world {1} has no set '{0}'. {2}");

    /// <summary>A type that does not exist.</summary>
    public static DiagnosticDescriptor UnknownType { get; } = Error(
        "ESP2005", "Unknown type",
        "There is no type '{0}'. {1}");

    /// <summary>A function that does not exist.</summary>
    public static DiagnosticDescriptor UnknownFunction { get; } = Error(
        "ESP2006", "Unknown function",
        "There is no function '{0}'. {1}");

    /// <summary>A name after a point that what stands before it does not have.</summary>
    public static DiagnosticDescriptor UnknownMember { get; } = Error(
        "ESP2007", "Unknown member",
        "{1} has no '{0}'. {2}");

    /// <summary>A circle of definitions.</summary>
    public static DiagnosticDescriptor DefinedByItself { get; } = Error(
        "ESP2008", "Defined by itself",
        "'{0}' is defined by itself: {1}. Take one of them out of that circle.");

    /// <summary>Goals that the world does not have.</summary>
    public static DiagnosticDescriptor UnknownGoals { get; } = Error(
        "ESP2009", "Unknown goals",
        "The world {1} has no goals '{0}'. {2}");

    /// <summary>A setting that the world does not have.</summary>
    public static DiagnosticDescriptor UnknownSetting { get; } = Error(
        "ESP2010", "Unknown setting",
        "The world {1} has no setting '{0}'. {2}");

    /// <summary>A shape that a margin cannot have.</summary>
    public static DiagnosticDescriptor UnknownShape { get; } = Error(
        "ESP2011", "Unknown shape",
        "A margin cannot have the shape '{0}'. {1}");

    /// <summary>A unit that no file declares.</summary>
    public static DiagnosticDescriptor UnknownUnit { get; } = Error(
        "ESP2020", "Unknown unit",
        "There is no unit '{0}'. {1}");

    /// <summary>A function named like one of the language.</summary>
    public static DiagnosticDescriptor NameOfBuiltIn { get; } = Error(
        "ESP2021", "Name of a function of the language",
        "'{0}' is a function of the language already. Give this one another name.");

    /// <summary>A line that a set does not have.</summary>
    public static DiagnosticDescriptor UnknownLine { get; } = Error(
        "ESP2040", "Unknown line",
        "The set {1} has no line '{0}'. {2}");

    /// <summary>A set of an example that no world has.</summary>
    public static DiagnosticDescriptor UnknownSetOfExample { get; } = Error(
        "ESP2042", "Unknown set of an example",
        "No world here has a set '{0}'. {1}");

    /// <summary>A set of an example that several worlds have.</summary>
    public static DiagnosticDescriptor SetOfSeveralWorlds { get; } = Error(
        "ESP2043", "Set of several worlds",
        "An example is for a single world, and '{0}' is a set of {1}. Give one of the sets another name.");

    /// <summary>A figure that no analysis gives.</summary>
    public static DiagnosticDescriptor UnknownFigure { get; } = Error(
        "ESP2041", "Unknown figure",
        "There is no figure '{0}' of a set. {1}");
}
