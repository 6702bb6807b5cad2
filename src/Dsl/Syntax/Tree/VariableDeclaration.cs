using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>[hidden] a, b : TYPE [= DEFAULT];</c>.</summary>
public sealed record VariableDeclaration(
    ImmutableArray<Identifier> Names,
    bool IsHidden,
    TypeSyntax Type,
    Expression? Default,
    string? Documentation,
    TextSpan Span) : SyntaxNode(Span);
