using System.Collections.Immutable;
using Espalier.Cli.Files;
using Espalier.Generators.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Cli.Compilation;

/// <summary>Binds files that know of C#, the way the generator does it in a project.</summary>
internal static class ReferencedProject
{
    /// <summary>Binds files.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="references">The assemblies.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConstraintProject Bind(
        ImmutableArray<Dsl.Syntax.SourceText> texts, ImmutableArray<string> references, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create("espalier", references: AssemblyReferences.Create(references));
        ImmutableArray<ParsedFile> files =
        [
            .. texts
                .Select(text => ParsedFile.Read(ConstraintText.Of(text), cancellation))
                .OfType<ParsedFile>(),
        ];
        var bound = FrontEnd.Bind(files, ProjectFacts.OfAll(compilation, files, cancellation));
        return ConstraintProject.Create(
            [.. files.Select(file => file.Result)], bound.Model, bound.Diagnostics.Select(located => located.Diagnostic));
    }
}
