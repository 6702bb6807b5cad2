namespace Espalier.Dsl.Syntax;

/// <summary>
/// An id after <c>#disable-next-line</c>: a warning or a piece of information that is not shown on the line of the next token.
/// </summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Line">The line that it speaks of, from 1.</param>
/// <param name="Span">The place of the id.</param>
public sealed record DisableDirective(string Id, int Line, TextSpan Span);
