using Microsoft.CodeAnalysis.Text;
using DslDiagnostic = Espalier.Dsl.Diagnostics.Diagnostic;

namespace Espalier.Generators.Pipeline;

/// <summary>A diagnostic with the lines and columns of its place, so that it can be reported without the text.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Lines">The place, from 0 as the compiler counts.</param>
internal sealed record LocatedDiagnostic(DslDiagnostic Diagnostic, LinePositionSpan Lines);
