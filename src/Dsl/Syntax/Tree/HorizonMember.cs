namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>horizon E steps;</c>.</summary>
public sealed record HorizonMember(Expression Steps, TextSpan Span) : WorldMember(Span);
