using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Espalier.Cli.Compilation;

/// <summary>The assemblies that a compilation in memory refers to.</summary>
internal static class AssemblyReferences
{
    /// <summary>The platform that the tool runs on.</summary>
    public static IEnumerable<string> Platform { get; } =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)),
    ];

    /// <summary>The assemblies of a command line and those beside them, each once, the named ones first.</summary>
    /// <exception cref="ToolException">One of them is not there, or is no assembly.</exception>
    public static ImmutableArray<string> Find(IReadOnlyCollection<string> named)
    {
        foreach (var path in named)
        {
            if (!File.Exists(path))
                throw new ToolException($"There is no file '{path}' to refer to.");
            if (!IsAssembly(path))
                throw new ToolException($"'{path}' is no .NET assembly.");
        }

        var folders = named.Select(path => Path.GetDirectoryName(Path.GetFullPath(path))!).Distinct(StringComparer.Ordinal);
        return
        [
            .. named.Select(Path.GetFullPath)
                .Concat(folders
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
                    .Where(IsAssembly))
                .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>References to the platform and to some assemblies, which come before what the platform has of the same name.</summary>
    public static IEnumerable<MetadataReference> Create(IEnumerable<string> assemblies) => assemblies
        .Concat(Platform)
        .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
        .Select(path => MetadataReference.CreateFromFile(path));

    private static bool IsAssembly(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new PEReader(stream);
        try
        {
            return reader.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
