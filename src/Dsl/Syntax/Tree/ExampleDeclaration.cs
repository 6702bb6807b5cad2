using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>example "…" for SET { … }</c>: a unit test of a set.</summary>
/// <param name="Title">Its title; its name is the text between the quotes.</param>
/// <param name="Set">The set.</param>
/// <param name="Groups">One for each transition: a group begins at a <c>given</c> or <c>next</c> that follows a <c>then</c>.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record ExampleDeclaration(
    Identifier Title, SetExpression Set, ImmutableArray<ExampleGroup> Groups, string? Documentation, TextSpan Span)
    : Declaration(Title, Documentation, Span);
