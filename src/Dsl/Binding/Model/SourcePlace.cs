using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A place in a file, as offsets and as people count.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The offsets.</param>
/// <param name="Start">Line and column of the first character, from 1.</param>
/// <param name="End">Line and column after the last character, from 1.</param>
public sealed record SourcePlace(string Path, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary>The offsets in the file at which its second line and those after it begin.</summary>
    public EquatableArray<int> LineStarts { get; init; }

    /// <summary>The place of a part; null where it does not lie within.</summary>
    public SourcePlace? Part(TextSpan part) => part.Start < Span.Start || part.End > Span.End
        ? null
        : new(Path, part, PositionOf(part.Start), PositionOf(part.End))
        {
            LineStarts = LineStarts.Where(start => start > part.Start && start <= part.End).ToEquatable(),
        };

    private LinePosition PositionOf(int offset)
    {
        var line = LineStarts.Count;
        while (line > 0 && LineStarts[line - 1] > offset)
            line--;
        return line == 0
            ? new(Start.Line, Start.Column + offset - Span.Start)
            : new(Start.Line + line, offset - LineStarts[line - 1] + 1);
    }
}
