namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A member of a world.</summary>
public abstract record WorldMember(TextSpan Span) : SyntaxNode(Span);
