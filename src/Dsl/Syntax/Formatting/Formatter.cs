using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>
/// Lays files out in one way: four spaces for a level, one item a line, at most 120 columns where an operator or a comma
/// allows it. Tokens and comments stay as they are and in their order.
/// </summary>
public static class Formatter
{
    /// <summary>Formats a file, in time that grows with its length only. A file with syntax errors is left alone.</summary>
    public static FormatResult Format(ParseResult parsed)
    {
        if (parsed.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == Severity.Error))
            return new FormatResult(parsed.Source.Text, IsFormatted: false);
        var layout = new Layout(parsed);
        new LayoutBuilder(layout).Build(parsed.Unit);
        layout.Settle();
        return new FormatResult(new Printer(layout).Print(), IsFormatted: true);
    }
}
