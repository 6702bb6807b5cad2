namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>achieve P</c>; a bare <c>or</c>, <c>implies</c> or <c>if</c> in P stands in brackets.</summary>
public sealed record TaskAchieve(Expression Predicate, TextSpan Span, int Depth) : TaskExpression(Span, Depth);
