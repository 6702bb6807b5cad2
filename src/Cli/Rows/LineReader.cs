using System.Globalization;

namespace Espalier.Cli.Rows;

/// <summary>Cuts a stream of bytes into lines. Its buffer grows to the longest of them.</summary>
/// <param name="stream">The stream.</param>
/// <param name="name">What messages call it.</param>
internal sealed class LineReader(Stream stream, string name) : IAsyncDisposable
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _length;
    private long _number;
    private bool _isDone;

    /// <summary>Where the line stands.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{name}({_number})");

    /// <summary>The line that was read, without its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length).TrimEnd((byte)'\r');

    /// <summary>Reads the next line.</summary>
    /// <returns>False where there is none.</returns>
    public ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        if (_number > 0)
            _start = Math.Min(_start + _length + 1, _end);
        return TryFind(_start) ? new(true) : FillAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        while (!_isDone)
        {
            var searched = _end - _start;
            if (_start > 0)
                _buffer.AsSpan(_start, searched).CopyTo(_buffer);
            (_start, _end) = (0, searched);
            if (_end == _buffer.Length)
                Array.Resize(ref _buffer, _buffer.Length * 2);
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            _isDone = count == 0;
            _end += count;
            SkipMark();
            if (TryFind(searched))
                return true;
        }

        _length = _end - _start;
        if (_length == 0)
            return false;
        _number++;
        return true;
    }

    private void SkipMark()
    {
        if (_number == 0 && _buffer.AsSpan(_start, _end - _start).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _start += 3;
    }

    private bool TryFind(int from)
    {
        from = Math.Max(from, _start);
        var at = _buffer.AsSpan(from, _end - from).IndexOf((byte)'\n');
        if (at < 0)
            return false;
        _length = from + at - _start;
        _number++;
        return true;
    }
}
