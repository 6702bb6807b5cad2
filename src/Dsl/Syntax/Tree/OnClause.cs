namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>on P</c>: at every step at which P is true.</summary>
public sealed record OnClause(Expression Predicate, TextSpan Span) : Clause(Span);
