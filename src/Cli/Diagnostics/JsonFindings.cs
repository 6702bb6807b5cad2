using System.Collections.Immutable;
using System.Text.Json;
using Espalier.Cli.Files;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Cli.Diagnostics;

/// <summary>Findings as JSON: <c>{"diagnostics": […], "files": 2, "errors": 1, "warnings": 0}</c>.</summary>
internal static class JsonFindings
{
    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, ImmutableArray<Finding> findings, int files) => JsonText.Write(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("diagnostics");
        foreach (var finding in findings)
            Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteNumber("files", files);
        writer.WriteNumber("errors", findings.Count(finding => finding.Severity == Severity.Error));
        writer.WriteNumber("warnings", findings.Count(finding => finding.Severity == Severity.Warning));
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        writer.WriteStartObject();
        writer.WriteString("id", diagnostic.Descriptor.Id);
        writer.WriteString("severity", TextFindings.NameOf(finding.Severity));
        writer.WriteString("title", diagnostic.Descriptor.Title);
        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("file", diagnostic.Path);
        Write(writer, "start", finding.Start, diagnostic.Span.Start);
        Write(writer, "end", finding.End, diagnostic.Span.End);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, LinePosition position, int offset)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("column", position.Column);
        writer.WriteNumber("offset", offset);
        writer.WriteEndObject();
    }
}
