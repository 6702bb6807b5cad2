namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>otherwise stay [reward E];</c>.</summary>
public sealed record MachineOtherwise(Expression? Reward, TextSpan Span) : MachineItem(Span);
