using System.Text;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Reads rows of JSON, one a line.</summary>
internal sealed class JsonRowReader : IRowReader
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 8 };
    private readonly LineReader _lines;
    private readonly JsonFields _fields;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="layout">Where the members of a row stand.</param>
    public JsonRowReader(Stream stream, string name, RowLayout layout)
    {
        _lines = new LineReader(stream, name);
        _fields = new JsonFields(layout);
    }

    /// <inheritdoc/>
    public string Place => _lines.Place;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(Row row, CancellationToken cancellation)
    {
        while (await _lines.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (Parse(row))
                return true;
        }

        return false;
    }

    // An empty line is no row.
    private bool Parse(Row row)
    {
        var line = _lines.Line;
        if (line.IndexOfAnyExcept(" \t"u8) < 0)
            return false;
        row.Clear();
        var reader = new Utf8JsonReader(line, s_options);
        try
        {
            if (_fields.Read(ref reader, row) is { } fault)
                throw new RowException(Place, fault);

            // Refuses whatever follows the object.
            reader.Read();
            return true;
        }
        catch (JsonException error)
        {
            var at = (int)(error.BytePositionInLine ?? 0);
            throw new RowException(Place, at < line.Length
                ? $"this is not valid JSON at column {at + 1}: {RowFault.Excerpt(Encoding.UTF8.GetString(line[at..]))}"
                : "this is not valid JSON: it ends too early.");
        }
    }
}
