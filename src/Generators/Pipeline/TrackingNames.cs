namespace Espalier.Generators.Pipeline;

/// <summary>The names of the pipeline's steps.</summary>
internal static class TrackingNames
{
    /// <summary>Each file, read and parsed.</summary>
    public const string Files = "Files";

    /// <summary>What the references say.</summary>
    public const string References = "References";

    /// <summary>What the project's own learners say.</summary>
    public const string Learners = "Learners";

    /// <summary>The names of the types that worlds bind.</summary>
    public const string TypeNames = "TypeNames";

    /// <summary>What those types say.</summary>
    public const string Types = "Types";

    /// <summary>All that is known of C#.</summary>
    public const string Facts = "Facts";

    /// <summary>Files that hang together.</summary>
    public const string Groups = "Groups";

    /// <summary>Each group, bound.</summary>
    public const string BoundGroups = "BoundGroups";

    /// <summary>All files, bound.</summary>
    public const string Bound = "Bound";

    /// <summary>Whether sets are analysed.</summary>
    public const string Choice = "Choice";

    /// <summary>How much work the analysis of a set may be.</summary>
    public const string Share = "Share";

    /// <summary>What is analysed: each set.</summary>
    public const string Subjects = "Subjects";

    /// <summary>The analysis of each set.</summary>
    public const string Analyses = "Analyses";

    /// <summary>The errors.</summary>
    public const string Errors = "Errors";

    /// <summary>The enums at the top of files, by namespace.</summary>
    public const string Enums = "Enums";

    /// <summary>Each world.</summary>
    public const string Worlds = "Worlds";

    /// <summary>Each world's sets and goals.</summary>
    public const string Sets = "Sets";

    /// <summary>Each world's experiments.</summary>
    public const string Studies = "Studies";

    /// <summary>The texts, for each world.</summary>
    public const string Sources = "Sources";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Files, References, Learners, TypeNames, Types, Facts, Groups, BoundGroups, Bound, Choice, Share, Subjects, Analyses, Errors, Enums,
        Worlds, Sets, Studies, Sources,
    ];
}
