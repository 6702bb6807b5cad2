using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using DslDiagnostic = Espalier.Dsl.Diagnostics.Diagnostic;
using DslPosition = Espalier.Dsl.Syntax.LinePosition;
using DslText = Espalier.Dsl.Syntax.SourceText;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace Espalier.Generators.Pipeline;

/// <summary>Binds the files of a project as one compilation.</summary>
internal static class FrontEnd
{
    /// <summary>Binds the files, in the order of their paths whatever the order in which they were given.</summary>
    public static BoundProject Bind(ImmutableArray<ParsedFile> files, ProjectFacts facts)
    {
        var ordered = files.OrderBy(file => file.File.Path, StringComparer.Ordinal).ToImmutableArray();
        var bound = Binder.Bind([.. ordered.Select(file => file.Result)], facts.Schemas);
        return new BoundProject(
            bound.Model,
            facts,
            ordered.Select(file => file.File).ToEquatable(),
            ordered.SelectMany(file => file.Result.Diagnostics)
                .Concat(bound.Diagnostics)
                .Concat(ordered.Take(1).SelectMany(first => FindHomonyms(facts, first.File.Path)))
                .ToEquatable());
    }

    /// <summary>The errors in a project, at their lines.</summary>
    /// <param name="project">The project.</param>
    /// <param name="choice">Whether its sets are analysed.</param>
    /// <param name="analyses">The analyses of all its sets, or of none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static EquatableArray<LocatedDiagnostic> FindErrors(
        BoundProject project, AnalysisChoice choice, IReadOnlyCollection<AnalysedSet> analyses, CancellationToken cancellation)
    {
        var mistaken = choice.IsMistaken
            ? project.Files.Take(1).Select(first => AtBeginning(DiagnosticCatalogue.UnknownAnalysisChoice, first.Path, choice.Text))
            : [];
        var texts = new Dictionary<string, DslText>(StringComparer.Ordinal);
        return mistaken.Concat(project.Diagnostics)
            .Concat(project.Place(analyses).Concat(AnalyzeOthers(project, choice.Options, cancellation)).Distinct())
            .Where(found => found.Descriptor.Severity == Severity.Error)
            .Select(error => Locate(error, TextOf(error.Path)))
            .ToEquatable();

        DslText TextOf(string path)
        {
            if (!texts.TryGetValue(path, out var text))
                texts.Add(path, text = new DslText(path, project.Files.First(file => file.Path == path).Text));
            return text;
        }
    }

    /// <summary>All that is to be said of a project, but for what its files silence.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="project">The files, bound.</param>
    /// <param name="analyses">The analyses of all its sets, or of none.</param>
    /// <param name="options">How much work its analysis may be; null where it is not analysed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<DslDiagnostic> Remark(
        ImmutableArray<ParsedFile> files,
        BoundProject project,
        IReadOnlyCollection<AnalysedSet> analyses,
        AnalysisOptions? options,
        CancellationToken cancellation) =>
        Silencing.Apply(
            [.. files.OrderBy(file => file.File.Path, StringComparer.Ordinal).Select(file => file.Result)],
            project.Diagnostics.Concat(project.Place(analyses)
                .Concat(AnalyzeOthers(project, options, cancellation))
                .Distinct()),
            options is not null ? Thoroughness.Analysis : Thoroughness.Binding);

    private static IReadOnlyList<DslDiagnostic> AnalyzeOthers(BoundProject project, AnalysisOptions? options, CancellationToken cancellation) =>
        options is null || project.HasErrors ? [] : ModelAnalyzer.AnalyzeOthers(project.Model, options, cancellation);

    /// <summary>A diagnostic with its lines and columns.</summary>
    public static LocatedDiagnostic Locate(DslDiagnostic diagnostic, DslText text) => new(
        diagnostic,
        new LinePositionSpan(
            ToRoslyn(text.GetPosition(diagnostic.Span.Start)),
            ToRoslyn(text.GetPosition(diagnostic.Span.End))));

    // A learner has no place in any file: the first one's beginning stands for the project.
    private static IEnumerable<DslDiagnostic> FindHomonyms(ProjectFacts facts, string path) => facts.Learners
        .GroupBy(learner => learner.Name, StringComparer.Ordinal)
        .Where(homonyms => homonyms.Skip(1).Any())
        .Select(homonyms => AtBeginning(
            DiagnosticCatalogue.LearnerDeclaredTwice,
            path,
            [homonyms.Key, .. homonyms.Take(2).Select(learner => learner.TypeName.Replace("global::", ""))]));

    private static DslDiagnostic AtBeginning(Dsl.Diagnostics.DiagnosticDescriptor what, string path, params string[] arguments) =>
        new(what, path, default, arguments.ToEquatable());

    private static LinePosition ToRoslyn(DslPosition position) => new(position.Line - 1, position.Column - 1);
}
