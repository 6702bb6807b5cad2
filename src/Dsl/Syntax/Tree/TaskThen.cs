namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>T then U</c>.</summary>
public sealed record TaskThen(TaskExpression First, TaskExpression Second, TextSpan Span, int Depth) : TaskExpression(Span, Depth);
