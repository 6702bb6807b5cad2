using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Espalier.Cli.Files;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Syntax;

namespace Espalier.Cli.Compilation;

/// <summary>Reads the files of a command line and binds them.</summary>
internal static class ProjectReader
{
    /// <summary>Reads files and binds them as one compilation.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="references">The assemblies of which the files know something.</param>
    /// <param name="analysis">How much work the analysis of their sets may be, or null: they are not analysed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConstraintProject Read(
        ImmutableArray<string> paths, IReadOnlyCollection<string> references, AnalysisOptions? analysis, CancellationToken cancellation) =>
        Bind(ConstraintProject.Read(paths), references, analysis, cancellation);

    /// <summary>Binds files as one compilation.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="references">The assemblies of which the files know something; without any the C# compiler is not even loaded.</param>
    /// <param name="analysis">How much work the analysis of their sets may be, or null: they are not analysed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConstraintProject Bind(
        ImmutableArray<SourceText> texts, IReadOnlyCollection<string> references, AnalysisOptions? analysis, CancellationToken cancellation) =>
        references.Count == 0
            ? ConstraintProject.Bind(texts, analysis, cancellation)
            : BindWithReferences(texts, references, analysis, cancellation);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ConstraintProject BindWithReferences(
        ImmutableArray<SourceText> texts, IReadOnlyCollection<string> references, AnalysisOptions? analysis, CancellationToken cancellation) =>
        ReferencedProject.Bind(texts, AssemblyReferences.Find(references), analysis, cancellation);
}
