using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>A file cut into tokens and trivia. Nothing is lost: laid end to end in their order, they are the text.</summary>
/// <param name="Source">The file.</param>
/// <param name="Tokens">The tokens; the last is always the end of the file.</param>
/// <param name="Trivia">What stands between them.</param>
/// <param name="Diagnostics">What is to be said of its characters, in their order.</param>
public sealed record LexedText(
    SourceText Source,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Trivia> Trivia,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The <c>#disable-next-line</c> directives, one for each id, in their order.</summary>
    public ImmutableArray<DisableDirective> Directives { get; init; } = [];

    /// <summary>The text of a token.</summary>
    /// <param name="index">The token's index.</param>
    public string GetText(int index) => Source.Slice(Tokens[index].Span);

    /// <summary>The trivia before a token.</summary>
    /// <param name="index">The token's index.</param>
    public ReadOnlySpan<Trivia> GetTrivia(int index) =>
        Trivia.AsSpan().Slice(Tokens[index].TriviaStart, Tokens[index].TriviaCount);

    /// <summary>
    /// The documentation comment before a token: its lines without the slashes and the first blank, joined by <c>\n</c>.
    /// A comment at the end of the line of the token before does not count.
    /// </summary>
    /// <param name="index">The token's index.</param>
    /// <returns>The text, or null where there is none.</returns>
    public string? GetDocumentation(int index)
    {
        List<string>? lines = null;
        var onOwnLine = index == 0;
        foreach (var trivia in GetTrivia(index))
        {
            if (trivia.Kind == TriviaKind.LineEnd)
                onOwnLine = true;
            else if (onOwnLine && trivia.Kind == TriviaKind.DocumentationComment)
                (lines ??= []).Add(GetDocumentationLine(trivia.Span));
        }

        return lines is null ? null : string.Join("\n", lines);
    }

    private string GetDocumentationLine(TextSpan comment)
    {
        var line = Source.Text.Substring(comment.Start + 3, comment.Length - 3).TrimEnd();
        return line.StartsWith(" ", StringComparison.Ordinal) ? line.Substring(1) : line;
    }
}
