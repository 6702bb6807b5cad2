using System.Collections.Immutable;
using Espalier.Generators.Pipeline;
using Espalier.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Espalier.Generators;

/// <summary>
/// Reports the warnings and suggestions of <c>.constraints</c> files. The errors are the generator's: they must appear
/// even where analyzers are switched off.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstraintsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Remarks;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new Lazy<BoundProject>(() => Bind(start.Options, start.Compilation, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Report(file, project));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, Lazy<BoundProject> project)
    {
        if (!ParsedFile.IsConstraints(context.AdditionalFile))
            return;
        foreach (var located in project.Value.Diagnostics)
        {
            if (!Reports.IsError(located) && located.Diagnostic.Path == context.AdditionalFile.Path)
                context.ReportDiagnostic(Reports.Create(located));
        }
    }

    private static BoundProject Bind(AnalyzerOptions options, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<ParsedFile> files =
        [
            .. options.AdditionalFiles
                .Where(ParsedFile.IsConstraints)
                .Select(file => ParsedFile.Read(file, cancellation))
                .OfType<ParsedFile>(),
        ];
        return FrontEnd.Bind(files, ProjectFacts.OfAll(compilation, files, cancellation));
    }
}
