using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Cli.Files;

/// <summary>A diagnostic with its place as people count.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Severity">How serious it is here: warnings may have been made errors.</param>
/// <param name="Start">Line and column of the first character.</param>
/// <param name="End">Line and column after the last character.</param>
internal sealed record Finding(Diagnostic Diagnostic, Severity Severity, LinePosition Start, LinePosition End)
{
    /// <summary>Finds the place of a diagnostic.</summary>
    public static Finding Of(Diagnostic diagnostic, SourceText text) => new(
        diagnostic,
        diagnostic.Descriptor.Severity,
        text.GetPosition(diagnostic.Span.Start),
        text.GetPosition(diagnostic.Span.End));

    /// <summary>The finding, as an error where it was a warning.</summary>
    public Finding AsError() => Severity == Severity.Warning ? this with { Severity = Severity.Error } : this;
}
