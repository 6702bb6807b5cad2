namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A clause of a demand.</summary>
public abstract record Clause(TextSpan Span) : SyntaxNode(Span);
