using System.Text;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>A file of the compilation.</summary>
/// <param name="order">Its place among the files.</param>
/// <param name="parsed">What parsing it gave.</param>
internal sealed class SourceFile(int order, ParseResult parsed)
{
    private const int LongestQuote = 40;

    public int Order => order;

    public int Length => parsed.Source.Text.Length;

    public string Path => parsed.Source.Path;

    public CompilationUnit Unit => parsed.Unit;

    public string Namespace => parsed.Unit.Namespace?.Text ?? "";

    public SourcePlace PlaceOf(TextSpan span) =>
        new(parsed.Source.Path, span, parsed.Source.GetPosition(span.Start), parsed.Source.GetPosition(span.End))
        {
            LineStarts = parsed.Source.GetLineStarts(span),
        };

    /// <summary>It could not be parsed as a whole.</summary>
    public bool HasErrors => parsed.Diagnostics.Any(found => found.Descriptor.Severity == Severity.Error);

    /// <summary>Whether something inside a declaration could not be parsed, so that what it lacks may be no mistake.</summary>
    public bool IsIncomplete(TextSpan declaration) => parsed.Diagnostics.Any(found =>
        found.Descriptor.Severity == Severity.Error && found.Span.Start >= declaration.Start && found.Span.Start <= declaration.End);

    /// <summary>The text of a span as a message quotes it.</summary>
    public string Quote(TextSpan span)
    {
        var text = Fold(span);
        return text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 1) + "…";
    }

    /// <summary>The text of a span without comments, each run of white space one space.</summary>
    public string Fold(TextSpan span)
    {
        var text = parsed.Source.Slice(span);
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

    /// <summary>The text of a value, folded; that of a vector with one space after each comma.</summary>
    public string FoldValue(Expression value) => value is VectorExpression vector
        ? $"[{string.Join(", ", vector.Elements.Select(FoldValue))}]"
        : Fold(value.Span);

    /// <summary>A line such as a demand's: folded, without the semicolon.</summary>
    public string FoldLine(TextSpan span) => Fold(span).TrimEnd(';').TrimEnd();
}
