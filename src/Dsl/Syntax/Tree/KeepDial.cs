using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>keep n</c>: so many of the constraints.</summary>
public sealed record KeepDial(ImmutableArray<Expression> Counts, TextSpan Span) : Dial(Span);
