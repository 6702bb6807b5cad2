using System.Text;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>A file of the compilation.</summary>
/// <param name="order">Its place among the files.</param>
/// <param name="source">Its text.</param>
/// <param name="unit">Its tree.</param>
internal sealed class SourceFile(int order, SourceText source, CompilationUnit unit)
{
    private const int LongestQuote = 40;

    public int Order => order;

    public string Path => source.Path;

    public CompilationUnit Unit => unit;

    public string Namespace => unit.Namespace?.Text ?? "";

    public SourcePlace PlaceOf(TextSpan span) =>
        new(source.Path, span, source.GetPosition(span.Start), source.GetPosition(span.End));

    /// <summary>The text of a span as a message quotes it.</summary>
    public string Quote(TextSpan span)
    {
        var text = Fold(span);
        return text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 1) + "…";
    }

    /// <summary>The text of a span without comments, each run of white space one space.</summary>
    public string Fold(TextSpan span)
    {
        var text = source.Slice(span);
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/')
            {
                while (i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'))
                    i++;
            }
            else if (!char.IsWhiteSpace(text[i]))
                folded.Append(text[i]);
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().Trim();
    }

    /// <summary>A line such as a demand's: folded, without the semicolon.</summary>
    public string FoldLine(TextSpan span) => Fold(span).TrimEnd(';').TrimEnd();
}
