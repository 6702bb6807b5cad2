using System.Collections.Immutable;
using Espalier.Generators.Pipeline;
using Espalier.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Severity = Espalier.Dsl.Diagnostics.Severity;

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
            var remarks = new Lazy<ImmutableArray<LocatedDiagnostic>>(() => FindRemarks(start.Options, start.Compilation, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Report(file, remarks));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, Lazy<ImmutableArray<LocatedDiagnostic>> remarks)
    {
        if (!ParsedFile.IsConstraints(context.AdditionalFile))
            return;
        foreach (var located in remarks.Value)
        {
            if (located.Diagnostic.Path == context.AdditionalFile.Path)
                context.ReportDiagnostic(Reports.Create(located));
        }
    }

    private static ImmutableArray<LocatedDiagnostic> FindRemarks(AnalyzerOptions options, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<ParsedFile> files =
        [
            .. options.AdditionalFiles
                .Where(ParsedFile.IsConstraints)
                .Select(file => ParsedFile.Read(file, cancellation))
                .OfType<ParsedFile>(),
        ];
        var project = FrontEnd.Bind(files, ProjectFacts.OfAll(compilation, files, cancellation));
        var analysis = AnalysisChoice.Of(options.AnalyzerConfigOptionsProvider).Options;
        var analyses = project.SubjectsFor(project.ShareOf(analysis)).Select(subject => AnalysedSet.Of(subject, cancellation)).ToList();
        return
        [
            .. FrontEnd.Remark(files, project, analyses, analysis, cancellation)
                .Where(found => found.Descriptor.Severity != Severity.Error)
                .Select(found => FrontEnd.Locate(found, files.First(file => file.File.Path == found.Path).Result.Source)),
        ];
    }
}
