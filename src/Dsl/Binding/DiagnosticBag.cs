using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding;

/// <summary>Collects what is to be said; the same thing about the same place is said once.</summary>
/// <param name="files">The files.</param>
internal sealed class DiagnosticBag(IReadOnlyList<SourceFile> files)
{
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly List<(int Order, Diagnostic Diagnostic)> _found = [];

    public void Report(DiagnosticDescriptor descriptor, SourceFile file, TextSpan span, params string[] arguments)
    {
        var diagnostic = new Diagnostic(descriptor, file.Path, span, arguments.ToEquatable());
        if (_seen.Add(diagnostic))
            _found.Add((file.Order, diagnostic));
    }

    /// <summary>Says all that another has.</summary>
    public void Add(DiagnosticBag other)
    {
        foreach (var found in other._found)
        {
            if (_seen.Add(found.Diagnostic))
                _found.Add(found);
        }
    }

    /// <summary>What to do about names.</summary>
    public Hints Hints { get; private init; } = new();

    /// <summary>What was said first, or null.</summary>
    public Diagnostic? First => _found.Count == 0 ? null : _found[0].Diagnostic;

    /// <summary>A bag of its own for what may have to be said in other words.</summary>
    public DiagnosticBag Capture() => new(files) { Hints = Hints };

    /// <summary>How much has been said.</summary>
    public int Count => _found.Count;

    /// <summary>An error has been said.</summary>
    public bool HasErrors => _found.Exists(found => found.Diagnostic.Descriptor.Severity == Severity.Error);

    /// <summary>
    /// Says that there is nothing of a name; silent where what could not be parsed may have declared it.
    /// </summary>
    public void ReportUnknown(
        DiagnosticDescriptor descriptor, SourceFile file, TextSpan span, string name, params string[] arguments)
    {
        if (!files.Any(other => other.Unit.BrokenNames.Contains(name)))
            Report(descriptor, file, span, [name, .. arguments]);
    }

    /// <summary>Says that a declaration lacks something; silent where a part of it could not be parsed.</summary>
    public void ReportMissing(
        DiagnosticDescriptor descriptor, SourceFile file, TextSpan span, TextSpan declaration, params string[] arguments)
    {
        if (!file.IsIncomplete(declaration))
            Report(descriptor, file, span, arguments);
    }

    /// <summary>Says that a name is taken, and where.</summary>
    public void ReportDeclaredTwice(SourceFile file, TextSpan span, string name, SourcePlace first) =>
        Report(DiagnosticCatalogue.DeclaredTwice, file, span, name, Describe(first, file));

    /// <summary>A place as a message tells it: the file only where it is another.</summary>
    public static string Describe(SourcePlace place, SourceFile from)
    {
        var position = string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}", place.Start.Line, place.Start.Column);
        return place.Path == from.Path ? position : $"{position} of {place.Path}";
    }

    public EquatableArray<Diagnostic> ToSorted() =>
        _found
            .OrderBy(found => found.Order)
            .ThenBy(found => found.Diagnostic.Span.Start)
            .ThenBy(found => found.Diagnostic.Span.Length)
            .ThenBy(found => found.Diagnostic.Descriptor.Id, StringComparer.Ordinal)
            .Select(found => found.Diagnostic)
            .ToEquatable();
}
