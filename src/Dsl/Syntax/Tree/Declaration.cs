namespace Espalier.Dsl.Syntax.Tree;

/// <summary>Something declared at the top of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Documentation">The text of its <c>///</c> comment, without the slashes; null where there is none.</param>
/// <param name="Span">Its place.</param>
public abstract record Declaration(Identifier Name, string? Documentation, TextSpan Span) : SyntaxNode(Span);
