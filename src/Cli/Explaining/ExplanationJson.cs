using System.Collections.Immutable;
using System.Text.Json;
using Espalier.Cli.Diagnostics;
using Espalier.Dsl.Analysis;

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
        WriteBounds(writer, "total", set.Analysis.Total);
        writer.WriteStartObject("profile");
        WriteProfile(writer, set.Analysis.Profile);
        writer.WriteEndObject();
        writer.WriteStartArray("dials");
        foreach (var step in set.Dials)
        {
            writer.WriteStartObject();
            writer.WriteString("text", step.Text);
            WriteBounds(writer, "total", step.Analysis.Total);
            WriteFigures(writer, step.Analysis.Profile);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("variables");
        foreach (var variable in set.Variables)
            Write(writer, set, variable);
        writer.WriteEndArray();
        CoverageMapJson.Write(writer, set.Map);
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
        WriteFigure(writer, "scope", line.Known.Scope);
        WriteFigure(writer, "density", line.Known.Density);
        WriteFigure(writer, "delay", line.Known.Delay);
        WriteFigure(writer, "informative", line.Known.Informative);
        WriteBounds(writer, "score", line.Known.Score);
        WriteBounds(writer, "paid", line.Known.Paid);
        writer.WriteBoolean("cost", line.IsCost);
        WriteNumber(writer, "share_of_range", line.ShareOfRange);
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

    private static void WriteProfile(Utf8JsonWriter writer, DensityProfile profile)
    {
        WriteFigures(writer, profile);
        writer.WriteStartArray("overlaps");
        foreach (var overlap in profile.Overlaps)
        {
            writer.WriteStartObject();
            writer.WriteString("first", overlap.First);
            writer.WriteString("second", overlap.Second);
            WriteFigure(writer, "share", overlap.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("uncovered");
        foreach (var name in profile.Uncovered)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        if (profile.Hole is not { } hole)
        {
            writer.WriteNull("hole");
            return;
        }

        writer.WriteStartObject("hole");
        writer.WriteString("box", hole.Text);
        WriteNumber(writer, "share", hole.Share);
        writer.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter writer, DensityProfile profile)
    {
        WriteFigure(writer, "breadth", profile.Breadth);
        WriteFigure(writer, "density", profile.Density);
        WriteFigure(writer, "delay", profile.Delay);
        WriteFigure(writer, "informative_share", profile.InformativeShare);
    }

    private static void WriteFigure(Utf8JsonWriter writer, string name, Figure figure)
    {
        writer.WriteStartObject(name);
        writer.WriteString("basis", figure.Basis.ToString().ToLowerInvariant());
        writer.WriteBoolean("nominal", figure.IsNominal);
        WriteNumber(writer, "low", figure.Low);
        WriteNumber(writer, "high", figure.High);
        WriteNumber(writer, "estimate", figure.Estimate);
        WriteNumber(writer, "error", figure.Error);
        writer.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter writer, string name, ScoreBounds bounds)
    {
        writer.WriteStartObject(name);
        writer.WriteBoolean("never", bounds.IsNever);
        WriteNumber(writer, "low", bounds.Low);
        WriteNumber(writer, "high", bounds.High);
        writer.WriteBoolean("may_be_not_finite", bounds.MayBeNotFinite);
        writer.WriteEndObject();
    }

    // What is not known, or not finite, is null.
    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
