namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A parameter of a set: <c>speed : real&lt;m/s&gt; in 0..20 = 1&lt;m/s&gt;</c>.</summary>
public sealed record ParameterSyntax(Identifier Name, TypeSyntax Type, Expression? Default, TextSpan Span) : SyntaxNode(Span);
