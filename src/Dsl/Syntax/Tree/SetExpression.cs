namespace Espalier.Dsl.Syntax.Tree;

/// <summary>An expression whose value is a set.</summary>
public abstract record SetExpression(TextSpan Span) : SyntaxNode(Span);
