namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A node of the syntax tree: what was written, and where.</summary>
/// <param name="Span">From the first character of its first token to the last of its last.</param>
public abstract record SyntaxNode(TextSpan Span);
