using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Espalier.Cli.Rows;

/// <summary>
/// Reads rows of Apache Parquet, a row group at a time: a column for each scalar, with a dotted name or within structs, or a
/// column of lists for a vector.
/// </summary>
/// <param name="reader">The file.</param>
/// <param name="name">What messages call it.</param>
/// <param name="columns">Its columns.</param>
internal sealed class ParquetRowReader(ParquetReader reader, string name, ImmutableArray<ParquetColumn> columns) : IRowReader
{
    private static readonly string[] s_listParts = ["list", "bag", "element", "item", "array", "array_element"];
    private long _row;
    private long _left;
    private int _group;

    /// <inheritdoc/>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{name}({_row})");

    /// <summary>Opens a file.</summary>
    /// <param name="stream">The stream, which can be sought in.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="layout">Where the members of a row stand.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="RowException">It is no such file, or has other columns.</exception>
    public static async Task<ParquetRowReader> OpenAsync(
        Stream stream, string name, RowLayout layout, CancellationToken cancellation)
    {
        try
        {
            var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: false, cancellationToken: cancellation).ConfigureAwait(false);
            return new(reader, name, FindColumns(reader.Schema.GetDataFields(), name, layout));
        }
        catch (Exception error) when (error is IOException or ParquetException)
        {
            throw new RowException(name, $"this is no Parquet file that can be read: {error.Message}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(Row row, CancellationToken cancellation)
    {
        while (_left == 0)
        {
            if (_group == reader.RowGroupCount)
                return false;
            using var group = reader.OpenRowGroupReader(_group++);
            foreach (var column in columns)
                await column.LoadAsync(group, cancellation).ConfigureAwait(false);
            _left = group.RowCount;
        }

        _left--;
        _row++;
        row.Clear();
        foreach (var column in columns)
        {
            if (column.Read(row) is { } fault)
                throw new RowException(Place, fault);
        }

        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var column in columns)
            column.Dispose();
        return reader.DisposeAsync();
    }

    private static ImmutableArray<ParquetColumn> FindColumns(DataField[] fields, string name, RowLayout layout)
    {
        var cells = new RowCells(layout);
        var names = fields.Select(field => field.MaxRepetitionLevel == 0 ? [NameOf(field)] : cells.NamesIn(NameOf(field)).ToList()).ToList();
        var found = cells.Find(names.SelectMany(own => own), name);
        var columns = ImmutableArray.CreateBuilder<ParquetColumn>();
        var next = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            columns.Add(ParquetColumn.Create(fields[i], NameOf(fields[i]), found.Slice(next, names[i].Count))
                ?? throw new RowException(name, $"the column '{NameOf(fields[i])}' holds {fields[i].ClrType.Name}, which no field of a row can be read from."));
            next += names[i].Count;
        }

        return columns.ToImmutable();
    }

    // How a list is nested in a file is no part of its name.
    private static string NameOf(DataField field) => string.Join(
        '.', field.Path.ToList().Where((part, depth) => depth == 0 || field.MaxRepetitionLevel == 0 || !s_listParts.Contains(part)));
}
