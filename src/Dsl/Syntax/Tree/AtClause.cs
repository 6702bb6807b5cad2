namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>at start</c> or <c>at end</c>.</summary>
public sealed record AtClause(bool IsEnd, TextSpan Span) : Clause(Span);
