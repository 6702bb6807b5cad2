using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>family linear(f, g, …) weights gaussian samples N;</c>.</summary>
/// <param name="Kind">What follows <c>family</c>: linear.</param>
/// <param name="Features">The features.</param>
/// <param name="Weights">What follows <c>weights</c>, or null.</param>
/// <param name="Samples">What follows <c>samples</c>, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record FamilySyntax(
    Identifier Kind, ImmutableArray<Expression> Features, Identifier? Weights, Expression? Samples, TextSpan Span) : SyntaxNode(Span);
