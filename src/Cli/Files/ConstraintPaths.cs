using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Espalier.Cli.Files;

/// <summary>Finds the files that a command line names: files, folders and patterns.</summary>
internal static class ConstraintPaths
{
    private const string Pattern = "*.constraints";
    private static readonly EnumerationOptions s_thisFolder = new() { MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>The files, each once, ordered by path.</summary>
    /// <exception cref="ToolException">One of the names leads to no file.</exception>
    public static ImmutableArray<string> Find(IEnumerable<string> names) =>
    [
        .. names
            .SelectMany(Find)
            .DistinctBy(Path.GetFullPath, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Find(string name)
    {
        if (File.Exists(name))
            return [name];
        if (Directory.Exists(name))
            return SomeOf(FindIn(name), $"There is no .constraints file in the folder '{name}'.");
        return name.AsSpan().ContainsAny('*', '?')
            ? SomeOf(Match(name), $"No file matches '{name}'.")
            : throw new ToolException($"There is no file or folder '{name}'.{Suggest(name)}");
    }

    // What a build leaves behind, and what hides itself, is not a project's own.
    private static IEnumerable<string> FindIn(string folder) => Directory
        .EnumerateFiles(folder, Pattern, s_thisFolder)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => Path.GetFileName(inner) is not ("bin" or "obj" or ['.', ..]))
            .SelectMany(FindIn))
        .Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);

    private static IEnumerable<string> Match(string pattern)
    {
        var normal = pattern.Replace('\\', '/');
        var wild = normal.AsSpan().IndexOfAny('*', '?');
        var root = normal[..(normal.AsSpan(0, wild).LastIndexOf('/') + 1)];
        if (root.Length > 0 && !Directory.Exists(root))
            return [];
        return new Matcher(StringComparison.Ordinal)
            .AddInclude(normal[root.Length..])
            .GetResultsInFullPath(root.Length == 0 ? "." : root)
            .Select(path => root + Path.GetRelativePath(root.Length == 0 ? "." : root, path));
    }

    private static List<string> SomeOf(IEnumerable<string> found, string otherwise)
    {
        var files = found.ToList();
        return files.Count > 0 ? files : throw new ToolException(otherwise);
    }

    private static string Suggest(string name)
    {
        var folder = Path.GetDirectoryName(name);
        if (!Directory.Exists(folder is { Length: > 0 } ? folder : "."))
            return "";
        var neighbours = Directory.EnumerateFileSystemEntries(folder is { Length: > 0 } ? folder : ".").Select(path => Path.GetFileName(path));
        return Spelling.FindNearest(Path.GetFileName(name), neighbours.Order(StringComparer.Ordinal)) is { } near
            ? $" Did you mean '{Path.Combine(folder ?? "", near)}'?"
            : "";
    }
}
