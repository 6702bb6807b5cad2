using System.Collections.Immutable;
using System.Text.Json;
using Espalier.Cli.Diagnostics;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>
/// Explanations as JSON, in the schema that docs/tool.md describes. What is not finite, and what is not known, is null.
/// </summary>
internal static class ExplanationJson
{
    private const int Version = 1;

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
        Write(writer, "total", set.Analysis.Total);
        WriteProfile(writer, set.Analysis.Profile);
        writer.WriteStartArray("dials");
        foreach (var dial in set.Dials)
        {
            writer.WriteStartObject();
            writer.WriteString("dial", dial.Dial);
            writer.WriteStartObject("without");
            WriteFigures(writer, dial.Without.Profile);
            Write(writer, "total", dial.Without.Total);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

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
        writer.WriteString("weight", line.Weight);
        writer.WriteString("cadence", line.Cadence);
        Write(writer, "scope", line.Analysis.Scope);
        Write(writer, "density", line.Analysis.Density);
        Write(writer, "delay", line.Analysis.Delay);
        Write(writer, "informative", line.Analysis.Informative);
        Write(writer, "score", line.Analysis.Score);
        Write(writer, "paid", line.Analysis.Paid);
        Write(writer, "share_of_range", line.Analysis.ShareOfRange);
        writer.WriteEndObject();
    }

    private static void WriteProfile(Utf8JsonWriter writer, DensityProfile profile)
    {
        writer.WriteStartObject("profile");
        WriteFigures(writer, profile);
        writer.WriteStartArray("overlaps");
        foreach (var overlap in profile.Overlaps)
        {
            writer.WriteStartObject();
            writer.WriteString("first", overlap.First);
            writer.WriteString("second", overlap.Second);
            Write(writer, "share", overlap.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unmentioned");
        foreach (var name in profile.Uncovered)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        if (profile.Hole is { } hole)
        {
            writer.WriteStartObject("hole");
            writer.WriteString("box", hole.Text);
            Write(writer, "share", hole.Share);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("hole");
        }

        writer.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter writer, DensityProfile profile)
    {
        Write(writer, "breadth", profile.Breadth);
        Write(writer, "density", profile.Density);
        Write(writer, "delay", profile.Delay);
        Write(writer, "informative_share", profile.InformativeShare);
    }

    private static void Write(Utf8JsonWriter writer, string name, Figure figure)
    {
        writer.WriteStartObject(name);
        writer.WriteString("basis", figure.Basis.ToString().ToLowerInvariant());
        writer.WriteBoolean("nominal", figure.IsNominal);
        Write(writer, "low", figure.Low);
        Write(writer, "high", figure.High);
        Write(writer, "estimate", figure.Estimate);
        Write(writer, "error", figure.Error);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ScoreBounds bounds)
    {
        writer.WriteStartObject(name);
        writer.WriteBoolean("never", bounds.IsNever);
        Write(writer, "low", bounds.Low);
        Write(writer, "high", bounds.High);
        writer.WriteBoolean("may_be_not_finite", bounds.MayBeNotFinite);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }
}
