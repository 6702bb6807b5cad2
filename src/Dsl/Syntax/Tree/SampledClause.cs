namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>sampled P%</c>.</summary>
public sealed record SampledClause(Expression Share, TextSpan Span) : Clause(Span);
