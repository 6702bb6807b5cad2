using System.Text;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>
/// Reads the object of a row. Fields may stand in any order; that of the row before is tried first, so that a name is
/// compared once where all rows are written alike.
/// </summary>
internal sealed class JsonFields
{
    private static readonly BoolCodec s_bool = new();
    private readonly JsonRegion[] _regions;
    private readonly (byte[] Name, int Offset, long Stamp)[] _flags;
    private long _row;

    /// <summary>Prepares for rows of a layout.</summary>
    public JsonFields(RowLayout layout)
    {
        _regions = [.. layout.Regions.Select(region => new JsonRegion(region))];
        _flags =
        [
            (Encoding.UTF8.GetBytes(RowNames.Terminated), layout.Terminated, 0),
            (Encoding.UTF8.GetBytes(RowNames.Truncated), layout.Truncated, 0),
            (Encoding.UTF8.GetBytes(RowNames.First), layout.First, 0),
        ];
    }

    /// <summary>Reads a row.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Read(ref Utf8JsonReader reader, Row row)
    {
        _row++;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return "a row must be a JSON object.";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadField(ref reader, row) is { } fault)
                return fault;
        }

        foreach (var region in _regions)
        {
            if (region.FindMissing(_row) is { } missing)
                return RowFault.Missing(missing);
        }

        // That a row starts an episode can be told from the row before.
        foreach (var (name, _, stamp) in _flags.AsSpan(0, 2))
        {
            if (stamp != _row)
                return RowFault.Missing(Encoding.UTF8.GetString(name));
        }

        return null;
    }

    private string? ReadField(ref Utf8JsonReader reader, Row row)
    {
        foreach (var region in _regions)
        {
            if (reader.ValueTextEquals(region.Name))
                return region.Read(ref reader, row, _row);
        }

        for (var i = 0; i < _flags.Length; i++)
        {
            if (reader.ValueTextEquals(_flags[i].Name))
                return ReadFlag(ref reader, row, i);
        }

        var name = reader.GetString()!;
        return RowFault.Unknown(name, name, RowNames.All);
    }

    private string? ReadFlag(ref Utf8JsonReader reader, Row row, int flag)
    {
        if (_flags[flag].Stamp == _row)
            return RowFault.Repeated(Encoding.UTF8.GetString(_flags[flag].Name));
        _flags[flag].Stamp = _row;
        reader.Read();
        return s_bool.TryWrite(ref reader, ref row.Bytes[_flags[flag].Offset])
            ? null
            : RowFault.Mismatch(Encoding.UTF8.GetString(_flags[flag].Name), s_bool, JsonTokens.Describe(ref reader));
    }
}
