using System.Collections.Immutable;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Cli.Files;

/// <summary>Files that were read, and bound as one compilation.</summary>
/// <param name="Files">The files, ordered by path.</param>
/// <param name="Model">What they mean.</param>
/// <param name="Findings">What is to be said of them, ordered by file and place.</param>
internal sealed record ConstraintProject(
    ImmutableArray<ParseResult> Files, CompilationModel Model, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether any of the findings is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Reads files.</summary>
    /// <exception cref="ToolException">One of them cannot be read.</exception>
    public static ImmutableArray<SourceText> Read(ImmutableArray<string> paths) => [.. paths.Select(path => new SourceText(path, ReadText(path)))];

    /// <summary>Parses and binds files; what they say of C# is not checked.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="options">How much work the analysis of their sets may be, or null: they are not analysed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConstraintProject Bind(ImmutableArray<SourceText> texts, AnalysisOptions? options, CancellationToken cancellation)
    {
        ImmutableArray<ParseResult> files = [.. texts.Select(Parser.Parse)];
        var bound = Binder.Bind(files, ExternalSchemas.None, cancellation);
        return Create(files, bound.Model, ModelAnalyzer.Diagnose(files, bound, options, cancellation));
    }

    /// <summary>Brings files and what is to be said of them together.</summary>
    public static ConstraintProject Create(
        ImmutableArray<ParseResult> files, CompilationModel model, IEnumerable<Diagnostic> diagnostics)
    {
        var texts = files.ToDictionary(file => file.Source.Path, file => file.Source, StringComparer.Ordinal);
        return new(
            files,
            model,
            [
                .. diagnostics
                    .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Span.Start)
                    .ThenBy(diagnostic => diagnostic.Span.Length)
                    .ThenBy(diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
                    .Select(diagnostic => Finding.Of(diagnostic, texts[diagnostic.Path])),
            ]);
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be read: {error.Message}");
        }
    }
}
