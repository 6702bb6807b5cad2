using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>cover q</c>: constraints speak only in a share of the states.</summary>
public sealed record CoverDial(ImmutableArray<Expression> Shares, TextSpan Span) : Dial(Span);
