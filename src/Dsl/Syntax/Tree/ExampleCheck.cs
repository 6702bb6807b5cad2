namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>approach == 1</c> or <c>bump is silent</c>: one of the two is not null.</summary>
/// <param name="Predicate">A comparison of scores and of <c>total</c>, or null.</param>
/// <param name="Silent">The constraint that must be silent, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record ExampleCheck(Expression? Predicate, Identifier? Silent, TextSpan Span) : SyntaxNode(Span);
