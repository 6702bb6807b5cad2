using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Writes results as JSON, one a line.</summary>
/// <param name="stream">Where to.</param>
/// <param name="columns">The set's constraints.</param>
internal sealed class JsonResultWriter(Stream stream, ResultColumns columns) : IResultWriter
{
    private const int FlushAt = 1 << 16;
    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonEncodedText s_total = JsonEncodedText.Encode("total");
    private static readonly JsonEncodedText s_terms = JsonEncodedText.Encode("terms");
    private static readonly JsonEncodedText s_metrics = JsonEncodedText.Encode("metrics");
    private static readonly JsonEncodedText s_costs = JsonEncodedText.Encode("costs");
    private static readonly JsonEncodedText s_terminate = JsonEncodedText.Encode("terminate");

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, s_options);
    private readonly ImmutableArray<int> _all = [.. Enumerable.Range(0, columns.Terms.Length)];
    private readonly ImmutableArray<JsonEncodedText> _names =
        [.. columns.Terms.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

    /// <inheritdoc/>
    public ValueTask WriteAsync(RowScore score, CancellationToken cancellation)
    {
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        WriteNumber(s_total, score.Payment.Amount);
        WriteGroup(s_terms, _all, score.Paid);
        if (!columns.Metrics.IsEmpty)
            WriteGroup(s_metrics, columns.Metrics, score.Score);
        if (!columns.Costs.IsEmpty)
            WriteGroup(s_costs, columns.Costs, score.Cost);
        if (score.Payment.Terminates)
            _writer.WriteBoolean(s_terminate, true);
        _writer.WriteEndObject();
        _writer.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenCount < FlushAt ? default : FlushAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellation) => FlushAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await stream.WriteAsync(_buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }

    private void WriteGroup(JsonEncodedText name, ImmutableArray<int> terms, Func<int, double?> value)
    {
        _writer.WriteStartObject(name);
        foreach (var term in terms)
        {
            if (value(term) is { } number)
                WriteNumber(_names[term], number);
            else
                _writer.WriteNull(_names[term]);
        }

        _writer.WriteEndObject();
    }

    // JSON has no word for what is not finite.
    private void WriteNumber(JsonEncodedText name, double number)
    {
        if (double.IsFinite(number))
            _writer.WriteNumber(name, number);
        else
            _writer.WriteString(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
