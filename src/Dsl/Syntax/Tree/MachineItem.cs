namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A line of a machine.</summary>
public abstract record MachineItem(TextSpan Span) : SyntaxNode(Span);
