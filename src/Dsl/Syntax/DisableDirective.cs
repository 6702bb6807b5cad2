namespace Espalier.Dsl.Syntax;

/// <summary><c>#disable-next-line ID</c>: a warning or a piece of information that is not shown on the line below.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Line">The line that it speaks of, from 1.</param>
/// <param name="Span">Its place.</param>
public sealed record DisableDirective(string Id, int Line, TextSpan Span);
