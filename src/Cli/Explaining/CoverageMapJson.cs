using System.Globalization;
using System.Text.Json;
using Espalier.Dsl;
using Espalier.Dsl.Analysis.Density;

namespace Espalier.Cli.Explaining;

/// <summary>Where a set speaks, as JSON: what the pictures of a page show.</summary>
internal static class CoverageMapJson
{
    /// <summary>Writes a map as a property of the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, CoverageMap map)
    {
        writer.WriteStartObject("map");
        writer.WriteNumber("everywhere", map.Everywhere);
        writer.WriteStartArray("strips");
        foreach (var strip in map.Strips)
            Write(writer, strip);
        writer.WriteEndArray();
        if (map.Field is { } field)
            Write(writer, map, field);
        else
            writer.WriteNull("field");
        writer.WriteStartArray("left_out");
        foreach (var line in map.LeftOut)
            writer.WriteStringValue(line);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CoverageStrip strip)
    {
        writer.WriteStartObject();
        writer.WriteString("variable", strip.Variable);
        writer.WriteString("source", strip.Source.ToString().ToLowerInvariant());
        writer.WriteNumber("element", strip.Index);
        writer.WriteNumber("low", strip.Low);
        writer.WriteNumber("high", strip.High);
        writer.WriteBoolean("discrete", strip.IsDiscrete);
        WriteBins(writer, strip.Bins);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CoverageMap map, CoverageField field)
    {
        writer.WriteStartObject("field");
        writer.WriteNumber("x", PlaceOf(field.X));
        writer.WriteNumber("y", PlaceOf(field.Y));
        writer.WriteNumber("columns", field.Columns);
        writer.WriteNumber("rows", field.Rows);
        WriteBins(writer, field.Bins);
        writer.WriteEndObject();

        int PlaceOf(CoverageStrip strip) => map.Strips.Select((known, place) => (known, place)).First(pair => pair.known == strip).place;
    }

    // Where no point of a sample lies, nothing is known. A list stands on a line of its own: of many bins each would be one.
    private static void WriteBins(Utf8JsonWriter writer, EquatableArray<CoverageBin> bins)
    {
        WriteList(writer, "density", bins.Select(bin => double.IsNaN(bin.Density) ? "null" : bin.Density.ToString("R", CultureInfo.InvariantCulture)));
        WriteList(writer, "silent", bins.Select(bin => bin.IsSilent ? "true" : "false"));
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue($"[{string.Join(", ", items)}]");
    }
}
