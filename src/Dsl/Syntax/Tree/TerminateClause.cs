namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>terminate</c>.</summary>
public sealed record TerminateClause(TextSpan Span) : Clause(Span);
