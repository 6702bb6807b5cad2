using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Espalier.Cli.Rows;

/// <summary>Reads rows of comma-separated values, a column for each scalar.</summary>
/// <param name="stream">The stream.</param>
/// <param name="name">What messages call it.</param>
/// <param name="layout">Where the members of a row stand.</param>
internal sealed class CsvRowReader(Stream stream, string name, RowLayout layout) : IRowReader
{
    private readonly LineReader _lines = new(stream, name);
    private ImmutableArray<RowCell> _columns;

    /// <inheritdoc/>
    public string Place => _lines.Place;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(Row row, CancellationToken cancellation)
    {
        while (await _lines.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (_lines.Line.IsEmpty)
                continue;
            if (_columns.IsDefault)
            {
                _columns = ReadHeader();
                continue;
            }

            Parse(row);
            return true;
        }

        return false;
    }

    private ImmutableArray<RowCell> ReadHeader()
    {
        var names = new List<string>();
        for (var line = new CsvLine(_lines.Line); line.Read();)
            names.Add(Encoding.UTF8.GetString(line.Cell));
        return new RowCells(layout).Find(names, Place);
    }

    private void Parse(Row row)
    {
        row.Clear();
        var line = new CsvLine(_lines.Line);
        foreach (var column in _columns)
        {
            if (!line.Read())
                throw new RowException(Place, $"'{column.Path}' is missing: the line has fewer values than there are columns.");
            if (column.Codec.TryWrite(line.Cell, ref row.Bytes[column.Offset]))
                continue;
            if (!line.Cell.IsEmpty)
                throw new RowException(Place, RowFault.Mismatch(column.Path, column.Codec, $"'{Encoding.UTF8.GetString(line.Cell)}'"));

            // What a row need not give may be left empty.
            if (column.IsRequired)
                throw new RowException(Place, RowFault.Mismatch(column.Path, column.Codec, "empty"));
        }

        if (line.Read())
            throw new RowException(Place, string.Create(CultureInfo.InvariantCulture, $"the line has more values than the {_columns.Length} columns."));
    }
}
