using System.Text;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>What stands in a row, for messages.</summary>
internal static class JsonTokens
{
    /// <summary>The token that the reader stands at, as it was written.</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "missing",
        JsonTokenType.String => '"' + reader.GetString() + '"',
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };
}
