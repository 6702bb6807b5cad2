using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Espalier.Runs.Store;

/// <summary>Writes a single number as that, several as a list, and none as null.</summary>
internal sealed class NumberOrNumbers : JsonConverter<ImmutableArray<double>>
{
    public override bool HandleNull => true;

    public override ImmutableArray<double> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        if (reader.TokenType != JsonTokenType.StartArray)
            return [reader.GetDouble()];
        var numbers = ImmutableArray.CreateBuilder<double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            numbers.Add(reader.GetDouble());
        return numbers.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<double> value, JsonSerializerOptions options)
    {
        if (value is [])
        {
            writer.WriteNullValue();
        }
        else if (value is [var number])
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStartArray();
            foreach (var element in value)
                writer.WriteNumberValue(element);
            writer.WriteEndArray();
        }
    }
}
