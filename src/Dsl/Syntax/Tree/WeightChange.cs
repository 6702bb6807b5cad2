namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>-&gt; B over N steps</c>.</summary>
public sealed record WeightChange(Expression Weight, Expression Steps, TextSpan Span) : SyntaxNode(Span);
