using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME[&lt;UNIT&gt;] [dims] [{ components }] [in a..b]</c>: <c>bool</c>, <c>int</c>, <c>real</c> or an enum's name.</summary>
/// <param name="Name">The element type's name.</param>
/// <param name="Dimensions">The sizes of a vector (one) or matrix (two); empty for a scalar.</param>
/// <param name="Range">The declared range, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record TypeSyntax(
    Identifier Name, ImmutableArray<Expression> Dimensions, RangeExpression? Range, TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The unit, or null.</summary>
    public UnitSyntax? Unit { get; init; }

    /// <summary>The names of a vector's elements, or of a matrix's columns; empty where they have none.</summary>
    public ImmutableArray<Identifier> Components { get; init; } = [];
}
