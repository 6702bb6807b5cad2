using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Parsing;

namespace Espalier.Dsl.Syntax;

/// <summary>Reads files.</summary>
public static class Parser
{
    /// <summary>
    /// Parses a file. Whatever it holds there is a result, in time linear in its length and with a stack of limited depth.
    /// </summary>
    public static ParseResult Parse(SourceText source)
    {
        var text = Lexer.Lex(source);
        var state = new ParseState(text);
        var unit = FileGrammar.Parse(state.At(0));
        return new ParseResult(
            text, unit, [.. text.Diagnostics.Concat(state.Diagnostics).OrderBy(diagnostic => diagnostic.Span.Start)])
        {
            Directives = text.Directives,
        };
    }
}
