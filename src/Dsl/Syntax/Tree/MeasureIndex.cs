namespace Espalier.Dsl.Syntax.Tree;

/// <summary>One index of a measure: a set (also a plain name, such as an alias), or else a number.</summary>
public sealed record MeasureIndex(SetExpression? Set, Expression? Value, TextSpan Span) : SyntaxNode(Span);
