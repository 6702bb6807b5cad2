namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>limit L per episode</c>.</summary>
public sealed record LimitClause(Expression Limit, TextSpan Span) : Clause(Span);
