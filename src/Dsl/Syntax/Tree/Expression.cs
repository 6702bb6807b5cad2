namespace Espalier.Dsl.Syntax.Tree;

/// <summary>An expression. <see cref="Depth"/> is 1 + that of its deepest part; the parser keeps it at 200 or less.</summary>
public abstract record Expression(TextSpan Span, int Depth) : SyntaxNode(Span);
