using Espalier.Dsl;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Pipeline;

/// <summary>
/// By what path the debug symbols name a file: a build that is to be the same on every machine replaces the folders that
/// differ, and what is generated must not name them either.
/// </summary>
/// <param name="Replacements">What paths begin with, and what stands for it, as the compiler was told.</param>
internal sealed record SourcePaths(EquatableArray<(string From, string To)> Replacements)
{
    /// <summary>Reads what the compiler was told (<c>PathMap</c>).</summary>
    public static SourcePaths Of(Compilation compilation) => new(
        compilation.Options.SourceReferenceResolver is SourceFileResolver { PathMap: { IsDefaultOrEmpty: false } map }
            ? map.Select(pair => (pair.Key, pair.Value)).ToEquatable()
            : default);

    /// <summary>The path of a file as debug symbols name it.</summary>
    public string Map(string path)
    {
        foreach (var (from, to) in Replacements)
        {
            if (from.Length > 0 && path.StartsWith(from, StringComparison.Ordinal))
                return to + path.Substring(from.Length).Replace('\\', to.IndexOf('/') >= 0 ? '/' : '\\');
        }

        return path;
    }
}
