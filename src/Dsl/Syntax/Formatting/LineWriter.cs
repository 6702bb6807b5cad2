using System.Text;

namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>Writes lines, and aligns the comments at the ends of those between which nothing stands further in or out.</summary>
internal sealed class LineWriter
{
    private const int BeforeComment = 2;

    private readonly List<(string Code, string? Comment)> _lines = [];
    private readonly StringBuilder _code = new();
    private string? _comment;

    /// <summary>The column that comes next.</summary>
    public int Column => _code.Length;

    public void Write(string text) => _code.Append(text);

    public void Pad(int spaces) => _code.Append(' ', spaces);

    /// <summary>Puts a comment at the end of the line.</summary>
    public void WriteComment(string comment) => _comment = comment;

    /// <summary>Ends the line, and begins another at a column.</summary>
    public void EndLine(bool leavesBlank, int indent)
    {
        _lines.Add((_code.ToString(), _comment));
        if (leavesBlank)
            _lines.Add((string.Empty, null));
        _code.Clear().Append(' ', indent);
        _comment = null;
    }

    /// <summary>All lines, each with its end.</summary>
    public string Finish()
    {
        if (_code.Length > 0 || _comment is not null)
            EndLine(leavesBlank: false, indent: 0);
        var text = new StringBuilder();
        for (var start = 0; start < _lines.Count;)
        {
            var end = start + 1;
            while (end < _lines.Count && _lines[end].Code.Length > 0 && IndentOf(_lines[start].Code) == IndentOf(_lines[end].Code))
                end++;
            var column = _lines.GetRange(start, end - start).Max(line => line.Comment is null ? 0 : line.Code.Length) + BeforeComment;
            for (; start < end; start++)
                AppendLine(text, _lines[start], column);
        }

        return text.ToString();
    }

    private static int IndentOf(string code) => code.Length - code.TrimStart(' ').Length;

    private static void AppendLine(StringBuilder text, (string Code, string? Comment) line, int column)
    {
        text.Append(line.Code);
        if (line.Comment is not null)
            text.Append(' ', column - line.Code.Length).Append(line.Comment);
        text.Append('\n');
    }
}
