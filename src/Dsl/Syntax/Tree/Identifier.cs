namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A name as it was written.</summary>
/// <param name="Text">The name.</param>
/// <param name="Span">Its place.</param>
public sealed record Identifier(string Text, TextSpan Span) : SyntaxNode(Span);
