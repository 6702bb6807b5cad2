using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>E[I]</c>.</summary>
public sealed record IndexExpression(Expression Target, ImmutableArray<Expression> Indices, TextSpan Span, int Depth)
    : Expression(Span, Depth);
