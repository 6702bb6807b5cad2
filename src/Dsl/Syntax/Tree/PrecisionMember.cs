namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>precision double;</c> or <c>precision single;</c>.</summary>
public sealed record PrecisionMember(bool IsDouble, TextSpan Span) : WorldMember(Span);
