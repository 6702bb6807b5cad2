namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>when P</c>: the scope.</summary>
public sealed record WhenClause(Expression Predicate, TextSpan Span) : Clause(Span);
