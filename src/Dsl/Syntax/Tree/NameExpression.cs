namespace Espalier.Dsl.Syntax.Tree;

/// <summary>
/// A bare name. The reserved words <c>inf pi terminated truncated elapsed next</c> are names here too: binding knows them.
/// </summary>
public sealed record NameExpression(string Name, TextSpan Span) : Expression(Span, 1);
