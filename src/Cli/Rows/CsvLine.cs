using System.Text;

namespace Espalier.Cli.Rows;

/// <summary>The cells of a line of comma-separated values (RFC 4180, but for line ends in quotes).</summary>
internal ref struct CsvLine(ReadOnlySpan<byte> line)
{
    private ReadOnlySpan<byte> _rest = line;
    private bool _isDone;

    /// <summary>The cell that was read, without quotes.</summary>
    public ReadOnlySpan<byte> Cell { get; private set; }

    /// <summary>Reads the next cell.</summary>
    /// <returns>False where there is none.</returns>
    public bool Read()
    {
        if (_isDone)
            return false;
        if (_rest.StartsWith("\""u8))
        {
            ReadQuoted();
            return true;
        }

        var comma = _rest.IndexOf((byte)',');
        Cell = (comma < 0 ? _rest : _rest[..comma]).Trim((byte)' ');
        Advance(comma < 0 ? _rest.Length : comma);
        return true;
    }

    private void ReadQuoted()
    {
        var (end, isDoubled) = (1, false);
        for (; end < _rest.Length; end++)
        {
            if (_rest[end] != '"')
                continue;
            if (end + 1 == _rest.Length || _rest[end + 1] != '"')
                break;
            isDoubled = true;
            end++;
        }

        Cell = _rest[1..Math.Min(end, _rest.Length)];
        if (isDoubled)
            Cell = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Cell).Replace("\"\"", "\"", StringComparison.Ordinal));
        var comma = _rest[Math.Min(end, _rest.Length)..].IndexOf((byte)',');
        Advance(comma < 0 ? _rest.Length : end + comma);
    }

    private void Advance(int comma)
    {
        _isDone = comma >= _rest.Length;
        _rest = _isDone ? default : _rest[(comma + 1)..];
    }
}
