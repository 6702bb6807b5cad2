using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Espalier.Cli.Files;

namespace Espalier.Cli.Compilation;

/// <summary>Reads the files of a command line and binds them.</summary>
internal static class ProjectReader
{
    /// <summary>Reads files and binds them as one compilation.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="references">The assemblies of which the files know something; without any the C# compiler is not even loaded.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConstraintProject Read(
        ImmutableArray<string> paths, IReadOnlyCollection<string> references, CancellationToken cancellation)
    {
        var texts = ConstraintProject.Read(paths);
        return references.Count == 0
            ? ConstraintProject.Bind(texts, cancellation)
            : BindWithReferences(texts, references, cancellation);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ConstraintProject BindWithReferences(
        ImmutableArray<Dsl.Syntax.SourceText> texts, IReadOnlyCollection<string> references, CancellationToken cancellation) =>
        ReferencedProject.Bind(texts, AssemblyReferences.Find(references), cancellation);
}
