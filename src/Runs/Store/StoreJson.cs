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
    Converters = [typeof(SnakeCaseEnum<AxisKind>), typeof(SnakeCaseEnum<ExpectedRelation>), typeof(FiniteOrNull)])]
[JsonSerializable(typeof(StudyRecord))]
[JsonSerializable(typeof(RunConfiguration))]
[JsonSerializable(typeof(RunProvenance))]
[JsonSerializable(typeof(RunResult))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    private sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, false)
        where T : struct, Enum;

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
