namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>T ensuring P</c>.</summary>
public sealed record TaskEnsuring(TaskExpression Task, Expression Predicate, TextSpan Span, int Depth) : TaskExpression(Span, Depth);
