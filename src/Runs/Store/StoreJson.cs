using System.Text.Json;
using System.Text.Json.Serialization;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;

namespace Espalier.Runs.Store;

/// <summary>How records become JSON: snake case, indented, nulls written, the same bytes on every machine.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(SnakeCaseEnum<AxisKind>), typeof(SnakeCaseEnum<ExpectedRelation>), typeof(FiniteOrNull), typeof(SettingAsNumber)])]
[JsonSerializable(typeof(StudyRecord))]
[JsonSerializable(typeof(RunConfiguration))]
[JsonSerializable(typeof(RunProvenance))]
[JsonSerializable(typeof(RunResult))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    private sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, false)
        where T : struct, Enum;

    /// <summary>A setting of one element is written as a number, of several as a list.</summary>
    private sealed class SettingAsNumber : JsonConverter<SettingValue>
    {
        public override SettingValue Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("name", out var name) || name.GetString() is not { } text
                || !root.TryGetProperty("value", out var value))
                throw new JsonException("A setting has a name and a value.");
            return new SettingValue(text, value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(number => number.GetDouble())]
                : [value.GetDouble()]);
        }

        public override void Write(Utf8JsonWriter writer, SettingValue value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("name", value.Name);
            writer.WritePropertyName("value");
            if (value.Values is [var number])
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteStartArray();
                foreach (var element in value.Values)
                    writer.WriteNumberValue(element);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>JSON knows no NaN and no infinity: a measure that does not exist is null.</summary>
    private sealed class FiniteOrNull : JsonConverter<double?>
    {
        public override double? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
        {
            if (value is { } number && double.IsFinite(number))
                writer.WriteNumberValue(number);
            else
                writer.WriteNullValue();
        }
    }
}
