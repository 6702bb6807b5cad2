namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>clip a..b;</c>: clamps what stands above it.</summary>
public sealed record ClipMember(RangeExpression Range, TextSpan Span) : SetMember(Span);
