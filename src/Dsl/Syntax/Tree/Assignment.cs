namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME = E;</c> in train, probe, learner, <c>with</c> and examples, where the name may be dotted.</summary>
public sealed record Assignment(Identifier Name, Expression Value, TextSpan Span) : SyntaxNode(Span);
