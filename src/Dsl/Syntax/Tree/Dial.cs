namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A dial: what it takes and gives is a set.</summary>
public abstract record Dial(TextSpan Span) : SyntaxNode(Span);
