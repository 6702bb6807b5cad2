using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>What is to stand between the tokens of a file, and how they belong together.</summary>
internal sealed class Layout
{
    /// <summary>Lines are broken where they would be longer, if they can.</summary>
    public const int Width = 120;

    /// <summary>The spaces of a level.</summary>
    public const int Level = 4;

    private readonly int[] _starts;
    private readonly int[] _interruptions;
    private LayoutGroup _current;

    public Layout(ParseResult parsed)
    {
        Text = parsed.Text;
        Gaps = new Gap[Text.Tokens.Length];
        FixLines(parsed);
        _starts = new int[Text.Tokens.Length + 1];
        _interruptions = new int[Text.Tokens.Length + 1];
        for (var i = 0; i < Text.Tokens.Length; i++)
        {
            _interruptions[i + 1] = _interruptions[i] + (HasComment(i) || Gaps[i].IsFixed == true ? 1 : 0);
            if (i > 0)
                Gaps[i].Kind = TokenSpacing.Between(KindOf(i - 1), KindOf(i));
        }

        _current = new LayoutGroup(GroupKind.Block, 0, Text.Tokens.Length - 1, null);
        _current.Force();
        Groups.Add(_current);
    }

    /// <summary>The file.</summary>
    public LexedText Text { get; }

    /// <summary>What stands before each token.</summary>
    public Gap[] Gaps { get; }

    /// <summary>The groups, those around others before them.</summary>
    public List<LayoutGroup> Groups { get; private set; } = [];

    /// <summary>The rows of all blocks, in their order.</summary>
    public List<Row> Rows { get; } = [];

    /// <summary>The kind of a token.</summary>
    public TokenKind KindOf(int token) => Text.Tokens[token].Kind;

    /// <summary>The first token of a node.</summary>
    public int FirstOf(SyntaxNode node) => FindToken(node.Span.Start);

    /// <summary>The last token of a node.</summary>
    public int LastOf(SyntaxNode node) => FindToken(node.Span.End - 1);

    /// <summary>The token after a node and the brackets that close around it.</summary>
    public int After(SyntaxNode node)
    {
        var token = LastOf(node) + 1;
        while (KindOf(token) == TokenKind.RightParenthesis)
            token++;
        return token;
    }

    /// <summary>The token before a node and the brackets that open around it.</summary>
    public int Before(SyntaxNode node)
    {
        var token = FirstOf(node) - 1;
        while (KindOf(token) == TokenKind.LeftParenthesis)
            token--;
        return token;
    }

    /// <summary>The next token of a kind, from a token on.</summary>
    public int Find(TokenKind kind, int from)
    {
        while (KindOf(from) != kind)
            from++;
        return from;
    }

    /// <summary>Opens a group in the one that is open.</summary>
    public LayoutGroup Open(GroupKind kind, int first, int last, int? lineStart = null)
    {
        _current = new LayoutGroup(kind, first, last, _current) { LineStart = lineStart ?? first };
        Groups.Add(_current);
        if (IsInterrupted(first, last))
            _current.Force();
        return _current;
    }

    /// <summary>Closes the group that is open.</summary>
    public void Close() => _current = _current.Parent!;

    /// <summary>Lets the group that is open end a line before a token.</summary>
    public void Break(int token, GapKind kind = GapKind.Line, BlankLines blanks = BlankLines.None, bool isDedented = false)
    {
        ref var gap = ref Gaps[token];
        (gap.Kind, gap.Owner, gap.Blanks, gap.IsDedented) = (kind, _current, blanks, isDedented);
    }

    /// <summary>Leaves nothing before a token.</summary>
    public void Join(int token) => Gaps[token].Kind = GapKind.None;

    /// <summary>Whether the line must end somewhere between two tokens.</summary>
    public bool IsInterrupted(int first, int last) => _interruptions[last + 1] > _interruptions[first + 1];

    /// <summary>How wide tokens are on one line.</summary>
    public int WidthOf(int first, int last) => _starts[last] + Text.Tokens[last].Span.Length - _starts[first];

    /// <summary>How wide what stands before a token is on one line.</summary>
    public int GapWidth(int token) => Gaps[token].Kind is GapKind.Space or GapKind.Line ? 1 : 0;

    /// <summary>Whether the author left a blank line before a token or its comments.</summary>
    public bool HasBlankLine(int token)
    {
        var ends = 0;
        foreach (var trivia in Text.GetTrivia(token))
        {
            if (trivia.Kind == TriviaKind.LineEnd && ++ends == 2)
                return true;
            if (trivia.Kind is not (TriviaKind.LineEnd or TriviaKind.Whitespace))
                ends = 0;
        }

        return false;
    }

    /// <summary>Measures the tokens, breaks the blocks that are too wide, and aligns the rows.</summary>
    public void Settle()
    {
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] = _starts[i - 1] + Text.Tokens[i - 1].Span.Length + (i < Gaps.Length ? GapWidth(i) : 0);

        // Groups that begin at one token stay in their order, those around others first.
        Groups = [.. Groups.OrderBy(group => group.First)];
        foreach (var group in Groups)
        {
            if (group.Kind == GroupKind.Block && (Level * group.Depth) + WidthOf(group.LineStart, group.Last) + 1 > Width)
                group.Force();
        }

        Alignment.Align(this);
    }

    private bool HasComment(int token)
    {
        foreach (var trivia in Text.GetTrivia(token))
        {
            if (trivia.Kind is not (TriviaKind.LineEnd or TriviaKind.Whitespace))
                return true;
        }

        return false;
    }

    /// <summary>A directive speaks of the line of the next token: what stands on that line stays there, and nothing else comes to it.</summary>
    private void FixLines(ParseResult parsed)
    {
        if (parsed.Directives.IsEmpty)
            return;
        var lines = new HashSet<int>(parsed.Directives.Select(directive => directive.Line));
        var wasFixed = false;
        for (var i = 0; i < Gaps.Length - 1; i++)
        {
            var token = Text.Tokens[i];
            var isFixed = token.StartsLine
                ? lines.Contains(Text.Source.GetPosition(token.Span.Start).Line)
                : wasFixed;
            if (isFixed || wasFixed)
                Gaps[i].IsFixed = token.StartsLine;
            wasFixed = isFixed;
        }
    }

    private int FindToken(int position)
    {
        var (low, high) = (0, Text.Tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Text.Tokens[middle].Span.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
