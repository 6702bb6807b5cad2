using Parquet;
using Parquet.Schema;

namespace Espalier.Cli.Rows;

/// <summary>Writes results as Apache Parquet, a row group at a time; what was silent is null.</summary>
internal sealed class ParquetResultWriter : IResultWriter
{
    private const int RowsInGroup = 1 << 16;
    private readonly ParquetWriter _writer;
    private readonly ResultColumns _columns;
    private readonly DataField[] _fields;
    private readonly double[] _totals = new double[RowsInGroup];
    private readonly bool[] _terminate = new bool[RowsInGroup];
    private readonly double?[][] _numbers;
    private int _count;

    private ParquetResultWriter(ParquetWriter writer, ResultColumns columns, DataField[] fields)
    {
        (_writer, _columns, _fields) = (writer, columns, fields);
        _numbers = [.. Enumerable.Range(0, fields.Length - 2).Select(_ => new double?[RowsInGroup])];
    }

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="columns">The set's constraints.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<ParquetResultWriter> CreateAsync(Stream stream, ResultColumns columns, CancellationToken cancellation)
    {
        string[] names = [.. columns.Names];
        DataField[] fields =
        [
            new DataField<double>(names[0]),
            .. names[1..^1].Select(name => new DataField<double?>(name)),
            new DataField<bool>(names[^1]),
        ];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, options, cancellationToken: cancellation).ConfigureAwait(false);
        return new(writer, columns, fields);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(RowScore score, CancellationToken cancellation)
    {
        var column = 0;
        _totals[_count] = score.Payment.Amount;
        for (var term = 0; term < _columns.Terms.Length; term++)
            _numbers[column++][_count] = score.Paid(term);
        foreach (var term in _columns.Metrics)
            _numbers[column++][_count] = score.Score(term);
        foreach (var term in _columns.Costs)
            _numbers[column++][_count] = score.Cost(term);
        _terminate[_count] = score.Payment.Terminates;
        return ++_count < RowsInGroup ? default : FlushAsync(cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellation)
    {
        if (_count > 0)
            await FlushAsync(cancellation).ConfigureAwait(false);

        // The end of the file tells where everything in it is.
        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        using var group = _writer.CreateRowGroup();
        await group.WriteAsync<double>(_fields[0], _totals.AsMemory(0, _count), cancellationToken: cancellation).ConfigureAwait(false);
        for (var i = 0; i < _numbers.Length; i++)
            await group.WriteAsync<double>(_fields[i + 1], _numbers[i].AsMemory(0, _count), cancellationToken: cancellation).ConfigureAwait(false);
        await group.WriteAsync<bool>(_fields[^1], _terminate.AsMemory(0, _count), cancellationToken: cancellation).ConfigureAwait(false);
        group.CompleteValidate();
        _count = 0;
    }
}
