namespace Espalier.Cli.Deep;

/// <summary>Finds the solver.</summary>
internal static class SolverPath
{
    private const string HowToInstall =
        "Install it ('apt-get install z3', 'brew install z3', 'winget install Microsoft.Z3', or from https://github.com/Z3Prover/z3/releases), or name it with --solver PATH.";

    private static string FileName => OperatingSystem.IsWindows() ? "z3.exe" : "z3";

    /// <summary>The solver that was named, or else the one in a folder of PATH.</summary>
    /// <param name="named">The path that was given, or null.</param>
    /// <param name="folders">The value of PATH.</param>
    /// <exception cref="ToolException">There is none.</exception>
    public static string Find(string? named, string? folders)
    {
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named)
                : throw new ToolException($"--solver names '{named}', and there is no such file. {HowToInstall}");
        }

        var places = (folders ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return places.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists)
            ?? throw new ToolException($"--deep asks the solver z3, which is in no folder of PATH ({string.Join(", ", places)}). {HowToInstall}");
    }
}
