namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>const NAME = VALUE;</c>.</summary>
public sealed record ConstDeclaration(Identifier Name, Expression Value, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span);
