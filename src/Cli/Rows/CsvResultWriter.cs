using System.Buffers;
using System.Globalization;
using System.Text;

namespace Espalier.Cli.Rows;

/// <summary>Writes results as comma-separated values; what was silent is empty.</summary>
internal sealed class CsvResultWriter : IResultWriter
{
    private const int FlushAt = 1 << 16;
    private const int LongestNumber = 32;
    private readonly Stream _stream;
    private readonly ResultColumns _columns;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);

    /// <summary>Writes the names of the columns.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="columns">The set's constraints.</param>
    public CsvResultWriter(Stream stream, ResultColumns columns)
    {
        (_stream, _columns) = (stream, columns);
        _buffer.Write(Encoding.UTF8.GetBytes(string.Join(',', columns.Names.Select(Quote)) + "\n"));
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(RowScore score, CancellationToken cancellation)
    {
        Write(score.Payment.Amount);
        for (var term = 0; term < _columns.Terms.Length; term++)
            WriteNext(score.Paid(term));
        foreach (var term in _columns.Metrics)
            WriteNext(score.Score(term));
        foreach (var term in _columns.Costs)
            WriteNext(score.Cost(term));
        _buffer.Write(score.Payment.Terminates ? ",true\n"u8 : ",false\n"u8);
        return _buffer.WrittenCount < FlushAt ? default : FlushAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation) => FlushAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await _stream.WriteAsync(_buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }

    private void WriteNext(double? number)
    {
        _buffer.Write(","u8);
        if (number is { } value)
            Write(value);
    }

    private void Write(double number)
    {
        number.TryFormat(_buffer.GetSpan(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        _buffer.Advance(written);
    }

    private static string Quote(string name) =>
        name.AsSpan().ContainsAny(",\"") ? '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : name;
}
