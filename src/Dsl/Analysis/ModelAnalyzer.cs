using System.Collections.Immutable;
using Espalier.Dsl.Analysis.Remarks;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Analysis;

/// <summary>Analyses all sets of files.</summary>
public static class ModelAnalyzer
{
    /// <summary>Analyses the sets of a model, in its order.</summary>
    /// <param name="model">The model of files without errors.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EquatableArray<SetAnalysis> Analyze(
        CompilationModel model, AnalysisOptions options, CancellationToken cancellation = default)
    {
        var share = options.ForOneOf(model.Sets.Count);
        return model.Sets.Select(set => SetAnalyzer.Analyze(model.WorldOf(set), set, share, cancellation)).ToEquatable();
    }

    /// <summary>
    /// What is to be said of a model beside its sets: of its goals, and of those lines of sets that cannot be used without arguments
    /// that are the same for all of them.
    /// </summary>
    /// <param name="model">The model of files without errors.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Diagnostic> AnalyzeOthers(CompilationModel model, AnalysisOptions options, CancellationToken cancellation = default)
    {
        var share = options.ForOneOf(model.Goals.Count + model.Patterns.Count);
        return
        [
            .. model.Patterns.SelectMany(set => RemarkAnalysis.FindInLines(model.WorldOf(set), set, share, cancellation)),
            .. GoalsAnalyzer.Analyze(model, share, cancellation),
        ];
    }

    /// <summary>All that is to be said of files: of their syntax, of their meaning and, where there are no errors, of their sets and goals.</summary>
    /// <param name="files">The files.</param>
    /// <param name="bound">What binding them gave.</param>
    /// <param name="options">How much work the analysis may be, or null: there is none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<Diagnostic> Diagnose(
        IReadOnlyList<ParseResult> files, BindingResult bound, AnalysisOptions? options, CancellationToken cancellation = default)
    {
        var found = files.SelectMany(file => file.Diagnostics).Concat(bound.Diagnostics).ToImmutableArray();
        if (options is null || found.Any(diagnostic => diagnostic.Descriptor.Severity == Severity.Error))
            return Silencing.Apply(files, found, Thoroughness.Binding);
        var analysed = Distinct(Analyze(bound.Model, options, cancellation)).Concat(AnalyzeOthers(bound.Model, options, cancellation));
        return Silencing.Apply(files, found.AddRange(analysed.Distinct()), options.Thoroughness);
    }

    /// <summary>What analyses say, each thing once: a line that several sets have is judged in each.</summary>
    public static IEnumerable<Diagnostic> Distinct(IEnumerable<SetAnalysis> analyses) =>
        analyses.SelectMany(analysis => analysis.Diagnostics).Distinct();
}
