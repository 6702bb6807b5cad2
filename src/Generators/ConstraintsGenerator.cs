using System.Text;
using Espalier.Generators.Emission.Batches;
using Espalier.Generators.Emission.Sets;
using Espalier.Generators.Emission.Studies;
using Espalier.Generators.Emission.Worlds;
using Espalier.Generators.Pipeline;
using Espalier.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Espalier.Generators;

/// <summary>
/// Turns the <c>.constraints</c> files of a project into C#. Every step gives values that are compared, and holds on to
/// nothing of the compiler's, so that typing in one file makes again only what depends on it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConstraintsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var groups = BindGroups(context);
        var bound = groups.Collect()
            .Select(static (all, _) => BoundGroup.Join(all))
            .WithTrackingName(TrackingNames.Bound);
        var choice = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => AnalysisChoice.Of(options))
            .WithTrackingName(TrackingNames.Choice);
        var analyses = Analyze(groups, bound, choice);
        var errors = bound.Combine(choice).Combine(analyses.Collect())
            .Select(static (found, cancellation) => FrontEnd.FindErrors(found.Left.Left, found.Left.Right, found.Right, cancellation))
            .WithTrackingName(TrackingNames.Errors);
        context.RegisterSourceOutput(errors, static (output, found) =>
        {
            foreach (var error in found)
                output.ReportDiagnostic(Reports.Create(error));
        });
        RegisterOutputs(context, bound, analyses);
    }

    private static IncrementalValuesProvider<BoundGroup> BindGroups(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static text => ParsedFile.IsConstraints(text))
            .Select(static (text, cancellation) => ParsedFile.Read(text, cancellation))
            .WithTrackingName(TrackingNames.Files);
        var references = context.CompilationProvider
            .Select(static (compilation, cancellation) => ProjectFacts.OfReferences(compilation, cancellation))
            .WithTrackingName(TrackingNames.References);
        var learners = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LearnerReader.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (marked, _) => LearnerReader.Read((INamedTypeSymbol)marked.TargetSymbol))
            .WithTrackingName(TrackingNames.Learners);
        var types = files.Collect()
            .Select(static (all, _) => TypeReader.NamesIn(all.OfType<ParsedFile>()))
            .WithTrackingName(TrackingNames.TypeNames)
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => TypeReader.Read(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Types);
        var facts = references.Combine(learners.Collect()).Combine(types)
            .Select(static (pair, _) => pair.Left.Left.With(pair.Left.Right.OfType<Dsl.Binding.LearnerSchema>()) with { Types = pair.Right })
            .WithTrackingName(TrackingNames.Facts);
        return files.Collect().Combine(facts)
            .SelectMany(static (pair, _) => FileGroup.Divide([.. pair.Left.OfType<ParsedFile>()], pair.Right))
            .WithTrackingName(TrackingNames.Groups)
            .Select(static (group, _) => group.Bind())
            .WithTrackingName(TrackingNames.BoundGroups);
    }

    // A step for each set: what is typed in one leaves the subjects of the others equal, and so their analyses.
    private static IncrementalValuesProvider<AnalysedSet> Analyze(
        IncrementalValuesProvider<BoundGroup> groups,
        IncrementalValueProvider<BoundProject> bound,
        IncrementalValueProvider<AnalysisChoice> choice)
    {
        var share = bound.Combine(choice)
            .Select(static (pair, _) => pair.Left.ShareOf(pair.Right.Options))
            .WithTrackingName(TrackingNames.Share);
        return groups.Combine(share)
            .SelectMany(static (pair, _) => pair.Left.Project.SubjectsFor(pair.Right))
            .WithTrackingName(TrackingNames.Subjects)
            .Select(static (subject, cancellation) => AnalysedSet.Of(subject, cancellation))
            .WithTrackingName(TrackingNames.Analyses);
    }

    private static void RegisterOutputs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<BoundProject> bound,
        IncrementalValuesProvider<AnalysedSet> analyses)
    {
        var enums = bound.SelectMany(static (project, _) => project.Enums).WithTrackingName(TrackingNames.Enums);
        context.RegisterSourceOutput(enums, static (output, unit) =>
            Add(output, unit.FileName, EnumsEmitter.Emit(unit.Namespace, unit.Enums)));
        var worlds = bound.SelectMany(static (project, _) => project.Worlds).WithTrackingName(TrackingNames.Worlds);
        context.RegisterSourceOutput(worlds, static (output, unit) =>
        {
            Add(output, unit.FileName, WorldEmitter.Emit(unit));
            Add(output, unit.FileName + "-Columns", ColumnsEmitter.Emit(unit.World));
        });
        var sets = bound.Combine(analyses.Collect())
            .SelectMany(static (pair, _) => pair.Left.SetsWith(pair.Right))
            .WithTrackingName(TrackingNames.Sets);
        context.RegisterSourceOutput(sets, static (output, unit) =>
        {
            Add(output, unit.Unit.FileName + "-Sets", SetsEmitter.Emit(unit));
            if (BatchEmitter.Emit(unit) is { } batches)
                Add(output, unit.Unit.FileName + "-Batches", batches);
        });
        var studies = bound.SelectMany(static (project, _) => project.Studies).WithTrackingName(TrackingNames.Studies);
        context.RegisterSourceOutput(studies, static (output, unit) =>
            Add(output, unit.Unit.FileName + "-Study", StudyEmitter.Emit(unit.Unit.World, unit.Experiments, unit.Learners)));
        var sources = bound.SelectMany(static (project, _) => project.Sources).WithTrackingName(TrackingNames.Sources);
        context.RegisterSourceOutput(sources, static (output, unit) =>
            Add(output, unit.Unit.FileName + "-Sources", SourcesEmitter.Emit(unit.Unit.World, unit.Files)));
    }

    private static void Add(SourceProductionContext output, string fileName, string code) =>
        output.AddSource(fileName + ".g.cs", SourceText.From(code, Encoding.UTF8));
}
