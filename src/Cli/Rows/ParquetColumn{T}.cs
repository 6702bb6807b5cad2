using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Espalier.Cli.Rows;

/// <summary>A column of values of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="column">The column.</param>
/// <param name="name">Its dotted name.</param>
/// <param name="cells">The scalars that a row has of it: several where it holds lists.</param>
/// <param name="write">Writes a value.</param>
internal sealed class ParquetColumn<T>(
    DataField column, string name, ImmutableArray<RowCell> cells, ParquetColumn<T>.Writer write) : ParquetColumn
    where T : struct
{
    private RawColumnData<T>? _data;

    // An entry is a value or its absence; only values are stored.
    private int _entry;
    private int _value;
    private int _entries;

    /// <summary>Writes a value; false where it is none of the scalar's type.</summary>
    public delegate bool Writer(ScalarCodec codec, T value, ref byte target);

    private bool IsList => column.MaxRepetitionLevel > 0;

    /// <inheritdoc/>
    public override async ValueTask LoadAsync(ParquetRowGroupReader group, CancellationToken cancellation)
    {
        Dispose();
        _data = (RawColumnData<T>)await group.ReadRawColumnDataBaseAsync(column, cancellation).ConfigureAwait(false);
        (_entry, _value) = (0, 0);
        _entries = IsList ? _data.RepetitionLevels.Length : (int)group.RowCount;
    }

    /// <inheritdoc/>
    public override string? Read(Row row)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (_entry == _entries || (i > 0 && StartsRow))
                return RowFault.WrongLength(name, cells.Length, i.ToString(CultureInfo.InvariantCulture));
            if (ReadEntry(row, cells[i]) is { } fault)
                return fault;
            _entry++;
        }

        return IsList && _entry < _entries && !StartsRow ? RowFault.WrongLength(name, cells.Length, "more") : null;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _data?.Dispose();
        _data = null;
    }

    private bool StartsRow => _data!.RepetitionLevels[_entry] == 0;

    // What a row need not give may be left out.
    private string? ReadEntry(Row row, RowCell cell)
    {
        if (column.MaxDefinitionLevel > 0 && _data!.DefinitionLevels[_entry] < column.MaxDefinitionLevel)
            return cell.IsRequired ? RowFault.Mismatch(cell.Path, cell.Codec, "null") : null;
        var value = _data!.Values[_value++];
        return write(cell.Codec, value, ref row.Bytes[cell.Offset])
            ? null
            : RowFault.Mismatch(cell.Path, cell.Codec, Describe(value));
    }

    private static string Describe(T value) => value switch
    {
        bool flag => flag ? "true" : "false",
        ReadOnlyMemory<char> text => $"\"{text}\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
