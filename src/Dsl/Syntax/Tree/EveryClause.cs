namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>every step</c> (no period), or <c>every N steps [from K]</c>.</summary>
public sealed record EveryClause(Expression? Period, Expression? From, TextSpan Span) : Clause(Span);
