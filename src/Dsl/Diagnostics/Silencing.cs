using System.Collections.Immutable;
using System.Globalization;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Diagnostics;

/// <summary>What <c>#disable-next-line</c> does: whoever shows diagnostics shows those that are left.</summary>
public static class Silencing
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Known =
        DiagnosticCatalogue.All.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>
    /// Leaves out the warnings and hints that a directive silences, and adds what is to be said of directives that name
    /// an error or nothing known, or that silence nothing. That last thing is only known where there are no errors: they
    /// may keep others from being found.
    /// </summary>
    /// <param name="files">All files.</param>
    /// <param name="diagnostics">All that is to be said of them, parsing included.</param>
    /// <param name="thoroughness">How far they were looked into.</param>
    public static ImmutableArray<Diagnostic> Apply(
        IReadOnlyList<ParseResult> files, IEnumerable<Diagnostic> diagnostics, Thoroughness thoroughness)
    {
        var all = diagnostics.ToImmutableArray();
        if (files.All(file => file.Directives.IsEmpty))
            return all;

        var sources = files.GroupBy(file => file.Source.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Source, StringComparer.Ordinal);
        var directives = files
            .SelectMany(file => file.Directives.Select(directive => (file.Source.Path, directive.Line, directive.Id)))
            .ToImmutableHashSet();
        var used = new HashSet<(string Path, int Line, string Id)>();
        var shown = ImmutableArray.CreateBuilder<Diagnostic>(all.Length);
        foreach (var diagnostic in all)
        {
            if (diagnostic.Descriptor.Severity != Severity.Error
                && sources.TryGetValue(diagnostic.Path, out var source)
                && (diagnostic.Path, source.GetPosition(diagnostic.Span.Start).Line, diagnostic.Descriptor.Id) is var key
                && directives.Contains(key))
            {
                used.Add(key);
            }
            else
            {
                shown.Add(diagnostic);
            }
        }

        var hasErrors = all.Any(diagnostic => diagnostic.Descriptor.Severity == Severity.Error);
        var hints = new Hints();
        foreach (var file in files)
        {
            foreach (var directive in file.Directives)
            {
                // A directive that is given twice silences once.
                var isUsed = used.Remove((file.Source.Path, directive.Line, directive.Id));
                if (Judge(file.Source.Path, directive, isUsed || hasErrors, thoroughness, hints) is { } remark)
                    shown.Add(remark);
            }
        }

        return shown.ToImmutable();
    }

    private static Diagnostic? Judge(string path, DisableDirective directive, bool maySilence, Thoroughness thoroughness, Hints hints)
    {
        if (!Known.TryGetValue(directive.Id, out var descriptor))
        {
            return Make(
                DiagnosticCatalogue.DirectiveForUnknownId, Excerpt.Of(directive.Id),
                hints.DidYouMean(directive.Id, DiagnosticCatalogue.All.Select(known => known.Id), "Write an id as messages show it, such as ESP4001."));
        }

        if (descriptor.Severity == Severity.Error)
            return Make(DiagnosticCatalogue.DirectiveForError, directive.Id);
        return maySilence || DiagnosticCatalogue.FoundBy(descriptor) > thoroughness
            ? null
            : Make(DiagnosticCatalogue.DirectiveWithoutEffect, directive.Id, directive.Line.ToString(CultureInfo.InvariantCulture));

        Diagnostic Make(DiagnosticDescriptor what, params string[] arguments) =>
            new(what, path, directive.Span, arguments.ToEquatable());
    }
}
