using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME [dims] [in a..b]</c>: <c>bool</c>, <c>int</c>, <c>real</c> or an enum's name.</summary>
/// <param name="Name">The element type's name.</param>
/// <param name="Dimensions">The sizes of a vector (one) or matrix (two); empty for a scalar.</param>
/// <param name="Range">The declared range, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record TypeSyntax(
    Identifier Name, ImmutableArray<Expression> Dimensions, RangeExpression? Range, TextSpan Span) : SyntaxNode(Span);
