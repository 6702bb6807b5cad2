using System.Collections.Immutable;
using System.Text.Json;
using Espalier.Cli.Files;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Diagnostics;

/// <summary>Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS 2020).</summary>
internal static class SarifFindings
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, ImmutableArray<Finding> findings) => JsonText.Write(output, writer =>
    {
        ImmutableArray<DiagnosticDescriptor> rules =
        [
            .. findings
                .Select(finding => finding.Diagnostic.Descriptor)
                .DistinctBy(rule => rule.Id)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var finding in findings)
            WriteResult(writer, finding, rules.IndexOf(finding.Diagnostic.Descriptor));
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter writer, ImmutableArray<DiagnosticDescriptor> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "espalier");
        writer.WriteString("semanticVersion", ToolVersion.Text);
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, DiagnosticDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        WriteMessage(writer, "shortDescription", rule.Title + ".");
        if (DiagnosticPages.Find(rule.Id) is { } page)
        {
            writer.WriteStartObject("help");
            writer.WriteString("text", page);
            writer.WriteString("markdown", page);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", LevelOf(rule.Severity));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Finding finding, int rule)
    {
        var diagnostic = finding.Diagnostic;
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Descriptor.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", LevelOf(finding.Severity));
        WriteMessage(writer, "message", diagnostic.Message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(diagnostic.Path));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", finding.Start.Line);
        writer.WriteNumber("startColumn", finding.Start.Column);
        writer.WriteNumber("endLine", finding.End.Line);
        writer.WriteNumber("endColumn", finding.End.Column);
        writer.WriteNumber("charOffset", diagnostic.Span.Start);
        writer.WriteNumber("charLength", diagnostic.Span.Length);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    // A relative path stays relative, so that whoever shows the results finds the files in a checkout of their own.
    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
