namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>margin E [SHAPE [at V]]</c>.</summary>
public sealed record MarginClause(Expression Margin, Identifier? Shape, Expression? ValueAtMargin, TextSpan Span)
    : Clause(Span);
