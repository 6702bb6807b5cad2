using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME[X]…</c>, or <c>half(NAME, AXIS)[X]…</c>. An index is a set expression, a number, or a name.</summary>
/// <param name="Name">The measure.</param>
/// <param name="HalfAlong">The axis of <c>half</c>, dots included, or null.</param>
/// <param name="Indices">The indices, in their order.</param>
/// <param name="Span">Its place.</param>
public sealed record MeasureSyntax(
    Identifier Name, Identifier? HalfAlong, ImmutableArray<MeasureIndex> Indices, TextSpan Span) : SyntaxNode(Span);
