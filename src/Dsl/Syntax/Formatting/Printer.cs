using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>Writes the tokens and comments of a file as its layout says.</summary>
internal sealed class Printer(Layout layout)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly LineWriter _writer = new();
    private LayoutGroup _current = layout.Groups[0];
    private int _nextGroup = 1;

    public string Print()
    {
        _current.IsBroken = true;
        for (var i = 0; i < layout.Gaps.Length; i++)
        {
            while (_current.Last < i)
                _current = _current.Parent!;
            WriteGap(i);
            while (_nextGroup < layout.Groups.Count && layout.Groups[_nextGroup].First == i)
                Open(layout.Groups[_nextGroup++]);
            _writer.Write(layout.Text.GetText(i));
        }

        var source = layout.Text.Source.Text;
        var mark = source.Length > 0 && source[0] == ByteOrderMark ? ByteOrderMark.ToString() : string.Empty;
        return mark + _writer.Finish();
    }

    private void Open(LayoutGroup group)
    {
        var parent = group.Parent!;
        group.IsBroken = parent.IsBroken
            && (group.IsForced || (group.Kind != GroupKind.Block && !Fits(group.First, group.Last, spaces: 0)));
        group.Indent = parent.Indent + Layout.Level;
        _current = group;
    }

    /// <summary>Whether tokens, and what follows up to where the line can end, fit on the rest of the line.</summary>
    private bool Fits(int first, int last, int spaces)
    {
        var width = _writer.Column + spaces + layout.WidthOf(first, last);
        for (var i = last + 1; i < layout.Gaps.Length && width <= Layout.Width; i++)
        {
            var gap = layout.Gaps[i];
            if (layout.IsInterrupted(i - 1, i) || (gap.IsFixed is null && gap.Owner is { } owner && WillBreak(owner, last)))
                return true;
            width += layout.GapWidth(i) + gap.Padding + layout.Text.Tokens[i].Span.Length;
        }

        return width <= Layout.Width;
    }

    /// <summary>Whether a group is broken that is open already, or will be when it is opened.</summary>
    private static bool WillBreak(LayoutGroup group, int last) => group.First <= last ? group.IsBroken : group.IsForced;

    private void WriteGap(int token)
    {
        var gap = layout.Gaps[token];
        var isEnd = layout.KindOf(token) == TokenKind.EndOfFile;
        var indent = IndentOf(gap);
        var wasCommented = WriteComments(token, gap.Blanks, indent + (gap.IsDedented ? Layout.Level : 0), out var leavesBlank);
        if (wasCommented || (token > 0 && EndsLine(token, gap)))
            _writer.EndLine(leavesBlank && !isEnd, isEnd ? 0 : indent);
        else if (token > 0)
            _writer.Pad(layout.GapWidth(token) + gap.Padding);
    }

    /// <summary>The column of a line that begins after a gap.</summary>
    private int IndentOf(Gap gap)
    {
        if (gap.Owner is { IsBroken: true } owner)
            return owner.Indent - (gap.IsDedented ? Layout.Level : 0);
        var group = _current;
        while (!group.IsBroken)
            group = group.Parent!;
        return group.Indent + (group.Kind == GroupKind.Block ? Layout.Level : 0);
    }

    private bool EndsLine(int token, Gap gap)
    {
        if (gap.IsFixed is { } isEnd)
            return isEnd;
        if (gap.Kind is not (GapKind.Line or GapKind.SoftLine) || gap.Owner is not { IsBroken: true } owner)
            return false;
        if (owner.Kind != GroupKind.Fill || gap.Kind == GapKind.SoftLine)
            return true;
        var next = token + 1;
        while (next <= owner.Last && layout.Gaps[next].Owner != owner)
            next++;
        return !Fits(token, next - 1, spaces: 1);
    }

    /// <summary>Writes the comments before a token: one on the line of the token before, the others on lines of their own.</summary>
    /// <returns>Whether there are any.</returns>
    private bool WriteComments(int token, BlankLines kept, int indent, out bool leavesBlank)
    {
        var isMissing = kept == BlankLines.Required && !layout.HasBlankLine(token);
        var (isCommented, isFirst, ends) = (false, true, 0);
        foreach (var trivia in layout.Text.GetTrivia(token))
        {
            if (trivia.Kind == TriviaKind.LineEnd)
                ends++;
            if (trivia.Kind is TriviaKind.LineEnd or TriviaKind.Whitespace)
                continue;

            var comment = layout.Text.Source.Slice(trivia.Span).TrimEnd();
            if (ends == 0 && token > 0)
            {
                _writer.WriteComment(comment);
            }
            else
            {
                if (token > 0 || isCommented)
                    _writer.EndLine(isMissing || (ends > 1 && (kept & (isFirst ? BlankLines.Before : BlankLines.Between)) != 0), indent);
                _writer.Write(comment);
                (isMissing, isFirst) = (false, false);
            }

            (isCommented, ends) = (true, 0);
        }

        var needed = isFirst ? BlankLines.Before | BlankLines.After : BlankLines.After;
        leavesBlank = isMissing || (ends > 1 && (kept & needed) == needed);
        return isCommented;
    }
}
