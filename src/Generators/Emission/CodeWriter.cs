using System.Text;

namespace Espalier.Generators.Emission;

/// <summary>Writes C# line by line, indented. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _needsBlank;
    private bool _startsBlock = true;

    /// <summary>Writes a line.</summary>
    public void Line(string text)
    {
        if (_needsBlank)
        {
            _text.Append('\n');
            _needsBlank = false;
        }

        _startsBlock = false;
        _text.Append(' ', _indent * IndentSize).Append(text).Append('\n');
    }

    /// <summary>Writes some lines.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
    }

    /// <summary>Writes an empty line before the next line, unless a block begins or ends there.</summary>
    public void Blank() => _needsBlank = !_startsBlock;

    /// <summary>Writes a comment; line ends in the text do not end it.</summary>
    public void Comment(string text) => Line("// " + Literals.OneLine(text));

    /// <summary>Writes a documentation summary.</summary>
    public void Summary(string? documentation, string otherwise)
    {
        var lines = (documentation ?? otherwise).Split('\n');
        if (lines.Length == 1)
        {
            Line($"/// <summary>{Literals.Xml(lines[0].Trim())}</summary>");
            return;
        }

        Line("/// <summary>");
        foreach (var line in lines)
            Line("/// " + Literals.Xml(line.Trim()));
        Line("/// </summary>");
    }

    /// <summary>Opens a block in braces under a header.</summary>
    public void Open(string header)
    {
        Line(header);
        Open();
    }

    /// <summary>Opens a block in braces.</summary>
    public void Open()
    {
        Line("{");
        _indent++;
        _startsBlock = true;
    }

    /// <summary>Opens a method that a debugger steps over, but for lines that are mapped to a place.</summary>
    public void OpenMapped(string header)
    {
        Line(header);
        OpenMapped();
    }

    /// <summary>Opens the body of such a method.</summary>
    public void OpenMapped()
    {
        Line(LineMap.Hidden);
        Open();
    }

    /// <summary>Closes the method.</summary>
    public void CloseMapped()
    {
        Close();
        Line(LineMap.Default);
    }

    /// <summary>Closes the block.</summary>
    /// <param name="end">What follows the brace.</param>
    public void Close(string end = "")
    {
        _needsBlank = false;
        _indent--;
        Line("}" + end);
    }

    /// <summary>Indents what follows, without braces.</summary>
    public void Indent() => _indent++;

    /// <summary>Takes one indentation back.</summary>
    public void Outdent() => _indent--;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
