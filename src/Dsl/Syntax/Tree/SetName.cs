namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A set by its name.</summary>
public sealed record SetName(Identifier Name) : SetExpression(Name.Span);
