namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A line of a set.</summary>
public abstract record SetMember(TextSpan Span) : SyntaxNode(Span);
