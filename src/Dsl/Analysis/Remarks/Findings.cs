using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What has been found, each thing once.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<(DiagnosticDescriptor, string, TextSpan)> _told = [];

    /// <summary>All of it.</summary>
    public IReadOnlyList<Diagnostic> All => _all;

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Says something of a place, unless the same has been said of it.</summary>
    public void Report(DiagnosticDescriptor descriptor, Site site, params string[] arguments)
    {
        if (_told.Add((descriptor, site.Place.Path, site.Span)))
            _all.Add(new Diagnostic(descriptor, site.Place.Path, site.Span, arguments.ToEquatable()));
    }
}
