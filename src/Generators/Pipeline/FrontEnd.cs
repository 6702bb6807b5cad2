using System.Collections.Immutable;
using Espalier.Dsl;
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
        var texts = ordered
            .GroupBy(file => file.File.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Result.Source, StringComparer.Ordinal);
        var found = ordered.SelectMany(file => file.Result.Diagnostics)
            .Concat(bound.Diagnostics)
            .Concat(ordered.Take(1).SelectMany(first => FindHomonyms(facts, first.File.Path)));
        return new BoundProject(
            bound.Model,
            facts,
            ordered.Select(file => file.File).ToEquatable(),
            Silencing.Apply([.. ordered.Select(file => file.Result)], found)
                .Select(diagnostic => Locate(diagnostic, texts[diagnostic.Path]))
                .ToEquatable());
    }

    // A learner has no place in any file: the first one's beginning stands for the project.
    private static IEnumerable<DslDiagnostic> FindHomonyms(ProjectFacts facts, string path) => facts.Learners
        .GroupBy(learner => learner.Name, StringComparer.Ordinal)
        .Where(homonyms => homonyms.Skip(1).Any())
        .Select(homonyms => new DslDiagnostic(
            DiagnosticCatalogue.LearnerDeclaredTwice,
            path,
            new Dsl.Syntax.TextSpan(0, 0),
            homonyms.Take(2).Select(learner => learner.TypeName.Replace("global::", "")).Prepend(homonyms.Key).ToEquatable()));

    private static LocatedDiagnostic Locate(DslDiagnostic diagnostic, DslText text) => new(
        diagnostic,
        new LinePositionSpan(
            ToRoslyn(text.GetPosition(diagnostic.Span.Start)),
            ToRoslyn(text.GetPosition(diagnostic.Span.End))));

    private static LinePosition ToRoslyn(DslPosition position) => new(position.Line - 1, position.Column - 1);
}
