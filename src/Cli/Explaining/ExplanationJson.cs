using System.Collections.Immutable;
using System.Text.Json;
using Espalier.Cli.Diagnostics;

namespace Espalier.Cli.Explaining;

/// <summary>Explanations as JSON, in the schema that docs/tool.md describes.</summary>
internal static class ExplanationJson
{
    private const int Version = 1;

    private static readonly ImmutableArray<(Reading Way, string Name)> s_ways =
    [
        (Reading.When, "when"), (Reading.WhenNext, "when_next"), (Reading.What, "what"), (Reading.WhatNext, "what_next"),
    ];

    /// <summary>Writes explanations.</summary>
    public static void Write(TextWriter output, ImmutableArray<SetExplanation> sets) => JsonText.Write(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteStartArray("sets");
        foreach (var set in sets)
            Write(writer, set);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, SetExplanation set)
    {
        writer.WriteStartObject();
        writer.WriteString("name", set.Name);
        writer.WriteString("namespace", set.World.Namespace);
        writer.WriteString("world", set.World.Name);
        writer.WriteStartArray("lines");
        foreach (var line in set.Lines)
            Write(writer, line);
        writer.WriteEndArray();
        writer.WriteStartArray("variables");
        foreach (var variable in set.Variables)
            Write(writer, set, variable);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LineExplanation line)
    {
        writer.WriteStartObject();
        writer.WriteString("name", line.Name);
        writer.WriteString("demand", line.Demand);
        writer.WriteString("text", line.Text);
        writer.WriteString("file", line.Place.Path);
        writer.WriteNumber("line", line.Place.Start.Line);
        writer.WriteString("cadence", line.Cadence);
        writer.WriteString("weight", line.Weight);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SetExplanation set, VariableReading variable)
    {
        writer.WriteStartObject();
        writer.WriteString("name", variable.Variable.Name);
        writer.WriteString("source", variable.Source.ToString().ToLowerInvariant());
        writer.WriteString("type", VariableText.TypeOf(variable.Variable.Type));
        writer.WriteBoolean("hidden", variable.Variable.IsHidden);
        writer.WriteStartArray("read_by");
        foreach (var (line, reading) in set.Lines.Zip(variable.ByLine).Where(line => line.Second != Reading.None))
        {
            writer.WriteStartObject();
            writer.WriteString("line", line.Name);
            writer.WriteStartArray("for");
            foreach (var (_, name) in s_ways.Where(way => reading.HasFlag(way.Way)))
                writer.WriteStringValue(name);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
