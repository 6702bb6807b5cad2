using Espalier.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace Espalier.Generators.Reporting;

/// <summary>Diagnostics of the language as diagnostics of the compiler.</summary>
internal static class Reports
{
    /// <summary>The compiler's diagnostic, at its place in the <c>.constraints</c> file.</summary>
    public static RoslynDiagnostic Create(LocatedDiagnostic located)
    {
        var (diagnostic, lines) = (located.Diagnostic, located.Lines);
        var location = Location.Create(diagnostic.Path, new TextSpan(diagnostic.Span.Start, diagnostic.Span.Length), lines);
        return RoslynDiagnostic.Create(Descriptors.Find(diagnostic.Descriptor), location, [.. diagnostic.Arguments]);
    }
}
