namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>start a;</c>.</summary>
public sealed record MachineStart(Identifier State, TextSpan Span) : MachineItem(Span);
