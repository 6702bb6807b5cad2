namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>weight W [per second]</c>.</summary>
public sealed record WeightClause(Expression Weight, bool PerSecond, TextSpan Span) : Clause(Span);
