using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>thin P [unscaled]</c>, or <c>thin {P, Q}</c>: one set for each share.</summary>
public sealed record ThinDial(ImmutableArray<Expression> Shares, bool IsUnscaled, TextSpan Span) : Dial(Span);
