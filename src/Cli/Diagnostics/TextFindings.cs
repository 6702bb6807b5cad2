using System.Collections.Immutable;
using System.Globalization;
using Espalier.Cli.Files;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Diagnostics;

/// <summary>Findings as compilers print them, one a line, so that build tools and editors find the place.</summary>
internal static class TextFindings
{
    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter writer, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            writer.WriteLine(Format(finding));
    }

    /// <summary>Writes those findings that keep the tool from going on.</summary>
    public static void WriteErrors(TextWriter writer, ImmutableArray<Finding> findings) =>
        Write(writer, [.. findings.Where(finding => finding.Severity == Severity.Error)]);

    /// <summary>One finding: <c>path(line,column): error ESP2001: message</c>.</summary>
    public static string Format(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Diagnostic.Path}({finding.Start.Line},{finding.Start.Column}): {NameOf(finding.Severity)} {finding.Diagnostic.Descriptor.Id}: {finding.Diagnostic.Message}");

    /// <summary>The word for a severity.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
