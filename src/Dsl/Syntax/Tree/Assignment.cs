namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME = E;</c> in train, probe, learner and <c>with</c>.</summary>
public sealed record Assignment(Identifier Name, Expression Value, TextSpan Span) : SyntaxNode(Span);
