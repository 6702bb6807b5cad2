namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>let NAME = EXPRESSION;</c> in a world.</summary>
public sealed record LetMember(Identifier Name, Expression Value, string? Documentation, TextSpan Span)
    : WorldMember(Span);
