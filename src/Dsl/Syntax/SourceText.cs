using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax;

/// <summary>A file's text and where its lines begin.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Takes a file as it was read.</summary>
    /// <param name="path">The path by which diagnostics name the file.</param>
    /// <param name="text">Its text; any of the usual line ends.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        _lineStarts = starts.ToImmutable();
    }

    /// <summary>The path by which diagnostics name the file.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text of a span.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The line and column of an offset.</summary>
    public LinePosition GetPosition(int offset)
    {
        var line = LineOf(offset);
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offsets at which a span's second line and those after it begin.</summary>
    public EquatableArray<int> GetLineStarts(TextSpan span)
    {
        var (first, last) = (LineOf(span.Start), LineOf(span.End));
        return first == last ? default : _lineStarts.Skip(first + 1).Take(last - first).ToEquatable();
    }

    private int LineOf(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        return line < 0 ? ~line - 1 : line;
    }
}
