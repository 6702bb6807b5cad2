namespace Espalier.Dsl.Syntax.Tree;

/// <summary>What a task asks for.</summary>
public abstract record TaskExpression(TextSpan Span, int Depth) : SyntaxNode(Span);
