using System.Collections.Immutable;
using Espalier.Cli.Files;
using Espalier.Dsl.Analysis;
using Espalier.Generators.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Cli.Compilation;

/// <summary>Binds files that know of C#, the way the generator does it in a project.</summary>
internal static class ReferencedProject
{
    /// <summary>Binds files.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="references">The assemblies.</param>
    /// <param name="analysis">How much work the analysis of their sets may be, or null: they are not analysed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConstraintProject Bind(
        ImmutableArray<Dsl.Syntax.SourceText> texts,
        ImmutableArray<string> references,
        AnalysisOptions? analysis,
        CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create("espalier", references: AssemblyReferences.Create(references));
        ImmutableArray<ParsedFile> files =
        [
            .. texts
                .Select(text => ParsedFile.Read(ConstraintText.Of(text), cancellation))
                .OfType<ParsedFile>(),
        ];
        var bound = FrontEnd.Bind(files, ProjectFacts.OfAll(compilation, files, cancellation));
        var analyses = bound.SubjectsFor(bound.ShareOf(analysis)).Select(subject => AnalysedSet.Of(subject, cancellation)).ToList();
        return ConstraintProject.Create(
            [.. files.Select(file => file.Result)], bound.Model, FrontEnd.Remark(files, bound, analyses, analysis, cancellation));
    }
}
