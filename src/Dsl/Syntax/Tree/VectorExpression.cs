using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>[a, b, c]</c>.</summary>
public sealed record VectorExpression(ImmutableArray<Expression> Elements, TextSpan Span, int Depth)
    : Expression(Span, Depth);
