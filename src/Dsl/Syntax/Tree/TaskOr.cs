namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>T or U</c>.</summary>
public sealed record TaskOr(TaskExpression Left, TaskExpression Right, TextSpan Span, int Depth) : TaskExpression(Span, Depth);
