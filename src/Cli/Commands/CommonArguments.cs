using System.CommandLine;

namespace Espalier.Cli.Commands;

/// <summary>What several commands take.</summary>
internal static class CommonArguments
{
    /// <summary>The files that form a compilation.</summary>
    public static Argument<string[]> Files() => new("FILES")
    {
        Description = "Files, folders (all .constraints files in them) or patterns such as 'rewards/**/*.constraints'. Together they are one compilation.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>What the files know of C#.</summary>
    public static Option<string[]> References() => new("--reference", "-r")
    {
        Description = "An assembly with learners or with types that a world binds. May be repeated; the assemblies beside it are found by themselves.",
        HelpName = "X.dll",
    };

    /// <summary>The world of a set.</summary>
    public static Option<string?> World() => new("--world", "-w")
    {
        Description = "The world of the set, where several have one of its name.",
        HelpName = "NAME",
    };
}
