namespace Espalier.Rewards;

/// <summary>A place in a <c>.constraints</c> file. Lines and columns count from 1; the end is exclusive.</summary>
/// <param name="File">The file's name.</param>
/// <param name="StartLine">The first line.</param>
/// <param name="StartColumn">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column after the last.</param>
public readonly record struct SourceSpan(string File, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The place as a compiler prints it: <c>file(line,column)</c>.</summary>
    public override string ToString() => $"{File}({StartLine},{StartColumn})";
}
