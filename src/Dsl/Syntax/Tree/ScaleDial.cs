using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>scale K</c>, or <c>scale {K, L}</c>.</summary>
public sealed record ScaleDial(ImmutableArray<Expression> Factors, TextSpan Span) : Dial(Span);
